import { type Cell, cellOf, centreOf, overlapX, rightOf } from '../layout/cell.ts';
import type { PageLayout } from '../layout/cells.ts';
import { remembered } from '../remembered.ts';
import { dateLabels, fieldLabels, labelText } from '../vocabulary/labels.ts';

/** A printed label and the text it belongs to. `how` is how they stood; a colon inside one text is the surest. */
export interface Pair {
  label: string;
  labelCell: Cell;
  value: string;
  cell: Cell;
  how: 'inline' | 'right' | 'below' | 'column';
  /** How far the value stood, in letter sizes made comparable between the ways; the nearest is believed. */
  distance: number;
}

const allPatterns: readonly RegExp[] = [...Object.values(fieldLabels), ...Object.values(dateLabels)].flat();

export const isKnownLabel = remembered((text: string): boolean => {
  if (text.length > 60) return false;
  const plain = labelText(text);
  return plain !== '' && allPatterns.some((p) => p.test(plain));
});

/** All label and value pairs of a page, in reading order. */
export function readPairs(page: PageLayout): Pair[] {
  return page.cells.flatMap((cell) => {
    const inline = splitInline(cell);
    if (inline.length > 0)
      return inline.flatMap((part) => (part.value ? [part.pair] : besideOf(page, part.pair.labelCell)));
    return isKnownLabel(cell.text) ? besideOf(page, cell) : [];
  });
}

/**
 * Pairs inside one text: `Sample ID: 123`, `Batch # 18362`, `Batch#: A; Batch Size: 6 g`. A label at the end of
 * a text, or alone with a colon, waits for its value beside it.
 */
function splitInline(cell: Cell): { pair: Pair; value: boolean }[] {
  const starts = labelStarts(cell);
  return starts.flatMap(({ from, to }, i) => {
    const end = starts[i + 1]?.from ?? cell.words.length;
    const labelCell = cellOf(cell.words.slice(from, to));
    const rest = cell.words.slice(to, end);
    const words = rest.filter((w, at) => !(at === 0 && /^[:;|/]+$/.test(w.text)));
    const value = words
      .map((w) => w.text)
      .join(' ')
      .replace(/^[:\s]+|[;,\s]+$/g, '');
    const glued = gluedValue(cell.words[to - 1]?.text ?? '');
    const text = cut([glued, value].filter((t) => t).join(' '));
    if (i === 0 && from === 0 && to >= cell.words.length && !glued) return [];
    const valueCell = words.length > 0 ? cellOf(glued ? cell.words.slice(to - 1, end) : words) : labelCell;
    const pair: Pair = {
      label: withoutGlued(labelCell.text),
      labelCell,
      value: text,
      cell: valueCell,
      how: 'inline',
      distance: 0,
    };
    return [{ pair, value: text !== '' }];
  });
}

/** Where in a text known labels begin, and after which word they end. Longest label first. */
function labelStarts(cell: Cell): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const { words } = cell;
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 5); to > from; to--) {
      const text = words
        .slice(from, to)
        .map((w) => w.text)
        .join(' ');
      const bare = withoutGlued(text);
      const next = words[to]?.text ?? '';
      const closed = /[:#]\s*$/.test(bare) || /^:/.test(next) || bare !== text;
      const leads = from === 0 && words.slice(from, to).every((w) => w.bold) && words[to]?.bold === false;
      // Without a colon only a text's first words are its label, and only where the label is unmistakable.
      if ((closed || leads || (from === 0 && /\b(id|#|no|number|date)$/i.test(bare))) && isKnownLabel(bare)) {
        if (from > 0 && !/[:#]/.test(text) && !/^:/.test(next)) continue;
        found.push({ from, to });
        from = to - 1;
        break;
      }
    }
  }
  return found;
}

/** What follows a separator belongs to the next fact: `AB-12; Batch Size: 6 g`, `NAME // CLIENT: X`. */
function cut(text: string): string {
  return text
    .replace(/\s*;\s*[A-Z][\w# ]{1,25}:.*$/, '')
    .replace(/\s+(\/\/|\|)(\s.*)?$/, '')
    .replace(/;$/, '');
}

/** `Sample:DA203` printed without a space. */
function withoutGlued(text: string): string {
  return text.replace(/([:#])[^\s:#][^:]*$/, '$1');
}

function gluedValue(word: string): string {
  return /[:#]([^\s:#][^:]*)$/.exec(word)?.[1] ?? '';
}

/** The value of a label that stands alone: on its right, or under it. */
function besideOf(page: PageLayout, label: Cell): Pair[] {
  const right = page.cells
    .filter(
      (c) => c.x >= rightOf(label) - 1 && Math.abs(c.base - label.base) < Math.max(label.size, c.size) * 0.45,
    )
    .sort((a, b) => a.x - b.x)[0];
  const below = page.cells
    .filter((c) => {
      const down = c.base - label.base;
      const aligned =
        Math.abs(c.x - label.x) < label.size ||
        (overlapX(c, label) > 0.5 && Math.abs(centreOf(c) - centreOf(label)) < label.size * 4);
      return down > label.size * 0.5 && down < label.size * 3.2 && aligned;
    })
    .sort((a, b) => a.base - b.base)[0];
  const usable = (c: Cell | undefined): c is Cell => c !== undefined && !startsWithLabel(c);
  const pairs: Pair[] = [];
  const far = right ? (right.x - rightOf(label)) / label.size : 0;
  if (usable(right) && far < 22) pairs.push({ ...toPair(label, right, 'right'), distance: 1 + far / 8 });
  if (usable(below))
    pairs.push({
      ...toPair(label, below, 'below'),
      distance: 1.2 + (below.base - label.base) / label.size / 3,
    });
  return pairs;
}

function toPair(label: Cell, cell: Cell, how: Pair['how']): Pair {
  return {
    label: label.text,
    labelCell: label,
    value: cell.text.replace(/^[:\s]+|[;,\s]+$/g, ''),
    cell,
    how,
    distance: 2,
  };
}

function startsWithLabel(cell: Cell): boolean {
  return isKnownLabel(cell.text) || labelStarts(cell).some((s) => s.from === 0);
}
