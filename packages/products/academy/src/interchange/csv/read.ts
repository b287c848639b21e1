import { CsvError, parse } from 'csv-parse/sync';
import { Collector, clipped, type Imported, NotImported } from '../collector.ts';
import { nameFrom, plain } from '../text.ts';
import { fixedColumns, listSeparator, optionColumn } from './columns.ts';

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads our own CSV (a header with `question` and `key`), or rows as MMLU has them: question, options, and the letter of the
 * right one, without a header.
 */
export function readCsv(text: string): Imported {
  const collector = new Collector();
  let rows: Row[];
  try {
    rows = rowsOf(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    collector.skip({ item: 'The file', line }, `It is not CSV: ${error.message}`);
    return collector.result();
  }
  const [first, ...rest] = rows;
  const header = first?.cells.map((cell) => cell.trim().toLowerCase().replaceAll(' ', '_')) ?? [];
  if (header.includes('question') && header.includes('key')) readOwn(collector, header, rest);
  else for (const row of rows) readMmlu(collector, row);
  return collector.result();
}

function rowsOf(text: string): Row[] {
  const records = parse(text, {
    bom: true,
    info: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
  }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  return records.map(({ record, info }) => {
    // `info.lines` counts to the record's end; a quoted line break inside it began earlier.
    const inside = record.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
    return { line: info.lines - inside, cells: record };
  });
}

const letterIndex = (key: string): number => {
  const word = key.trim().toUpperCase();
  if (/^[A-Z]$/.test(word)) return word.charCodeAt(0) - 65;
  return /^\d{1,2}$/.test(word) ? Number(word) - 1 : -1;
};

const optionsOf = (texts: readonly string[], rightOnes: ReadonlySet<number>, weight: string) =>
  texts.map((text, index) => ({
    id: `o${index + 1}`,
    text: plain(text),
    weight: rightOnes.has(index) ? weight : '0',
    feedback: null,
  }));

const bare = { generalFeedback: null, objective: null, tags: [] };

function readMmlu(collector: Collector, { line, cells }: Row): void {
  const [stem = '', ...rest] = cells;
  const key = rest.pop() ?? '';
  collector.add({ item: clipped(stem) || `row ${line}`, line }, () => {
    const right = letterIndex(key);
    if (rest.length < 2)
      throw new NotImported('A row needs a question, at least two options, and the letter of the right one.');
    if (right < 0 || right >= rest.length)
      throw new NotImported(`"${clipped(key)}" in the last column names none of the ${rest.length} options.`);
    const text = plain(stem);
    const options = optionsOf(rest, new Set([right]), '100');
    return {
      ...bare,
      kind: 'single',
      name: nameFrom(null, text),
      stem: text,
      shuffle: !refersToOthers(rest),
      options,
    };
  });
}

/** "All of the above" means something only where it stands. */
const refersToOthers = (options: readonly string[]): boolean =>
  options.some((text) =>
    /\b(?:all|none|both|neither|any) of (?:the|these|them)\b|\b[A-E] and [A-E]\b|\babove\b/i.test(text),
  );

function readOwn(collector: Collector, header: readonly string[], rows: readonly Row[]): void {
  const unknown = header.filter(
    (name) => name && !optionColumn.test(name) && !fixedColumns.some((fixed) => fixed === name),
  );
  if (unknown.length > 0)
    collector.note(
      { item: 'The header', line: 1 },
      'changed',
      `Columns not known and left out: ${unknown.join(', ')}.`,
    );
  for (const { line, cells } of rows) {
    const cell = (name: string) => armed(cells[header.indexOf(name)]);
    const options = header.flatMap((name, index) => (optionColumn.test(name) ? [armed(cells[index])] : []));
    const stem = plain(cell('question'));
    const place = {
      item: cell('name') || clipped(stem.text) || `row ${line}`,
      line,
      category: cell('category'),
    };
    collector.add(place, (note) => {
      if (cells.length > header.length)
        note('changed', 'The row has more cells than the header; the rest was left out.');
      return {
        name: nameFrom(cell('name'), stem),
        stem,
        generalFeedback: cell('feedback') ? plain(cell('feedback')) : null,
        objective: cell('objective') || null,
        tags: listOf(cell('tags')),
        ...byKind(cell('kind') || 'single', cell('key'), options),
      };
    });
  }
}

/** Our export puts an apostrophe before what a spreadsheet would run as a formula. */
const armed = (cell = ''): string => cell.trim().replace(/^'(?=[=+\-@\t＝＋－＠])/, '');

const listOf = (text: string): string[] =>
  text
    .split(listSeparator)
    .map((item) => item.trim())
    .filter(Boolean);

function byKind(kind: string, key: string, optionCells: readonly string[]): object {
  switch (kind) {
    case 'single':
    case 'multiple':
      return choice(kind, key, optionCells);
    case 'true_false': {
      const word = key.toLowerCase();
      if (!['true', 'false', 't', 'f'].includes(word))
        throw new NotImported(`The key of a true/false question is "true" or "false", not "${key}".`);
      return { kind, answer: word.startsWith('t'), feedbackTrue: null, feedbackFalse: null };
    }
    case 'short_text':
      return {
        kind,
        caseSensitive: false,
        answers: listOf(key).map((text) => ({ text, weight: '100', feedback: null })),
      };
    case 'numeric':
      return {
        kind,
        unit: 'none',
        answers: listOf(key).map((text) => ({ accept: acceptOf(text), weight: '100', feedback: null })),
      };
    case 'essay':
      return { kind, sample: key ? plain(key) : null };
    default:
      throw new NotImported(`The kind "${kind}" cannot be written in CSV.`);
  }
}

function choice(kind: 'single' | 'multiple', key: string, optionCells: readonly string[]): object {
  const texts = optionCells.filter((text, index) => text || optionCells.slice(index + 1).some(Boolean));
  if (texts.includes('')) throw new NotImported('An option is empty although another follows it.');
  const keys = listOf(key).map(letterIndex);
  if (keys.length === 0 || keys.some((index) => index < 0 || index >= texts.length))
    throw new NotImported(`The key "${key}" names none of the ${texts.length} options.`);
  if (kind === 'single' && keys.length > 1) throw new NotImported('A single choice has one right option.');
  const right = new Set(keys);
  const shuffle = !refersToOthers(texts);
  if (kind === 'single') return { kind, shuffle, options: optionsOf(texts, right, '100') };
  const share = Number((100 / right.size).toFixed(5));
  return { kind, shuffle, scoring: 'weighted', options: optionsOf(texts, right, String(share)) };
}

function acceptOf(text: string): object {
  const range = /^(.+?)\.\.(.+)$/.exec(text);
  if (range) return { kind: 'range', low: range[1]?.trim(), high: range[2]?.trim() };
  const [value = '', tolerance = '0'] = text.split(/±|\+-/);
  return { kind: 'value', value: value.trim(), tolerance: tolerance.trim() };
}
