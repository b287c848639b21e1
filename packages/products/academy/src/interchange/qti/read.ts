import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { Collector, type Imported, type Place } from '../collector.ts';
import { decodeText } from '../decode.ts';
import { BadXml, childOf, descendantsOf, markupOf, parseXml, textOf, type XmlElement } from '../xml.ts';
import { BadZip, unzip } from '../zip.ts';
import type { Surroundings } from './item.ts';
import { readItem1 } from './read-item-1.ts';
import { readItem2, withClassicNames } from './read-item-2.ts';

/** Reads a QTI 1.2, 2.x or 3.0 file, or a package of them; every item is imported or named. */
export async function readQti(bytes: Buffer): Promise<Imported> {
  const collector = new Collector();
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) {
    readFile(collector, bytes, null, () => null, new Map());
    const { found, notes } = collector.result();
    if (found + notes.length === 0)
      collector.skip({ item: 'The file', line: null }, 'It holds no questions.');
    return collector.result();
  }
  try {
    readPackage(collector, await unzip(bytes));
  } catch (error) {
    if (!(error instanceof BadZip)) throw error;
    collector.skip({ item: 'The package', line: null }, error.message);
  }
  return collector.result();
}

function readPackage(collector: Collector, files: ReadonlyMap<string, Buffer>): void {
  const seen = new Map<string, string>();
  for (const [path, bytes] of files) {
    if (!/\.(?:xml|qti)$/i.test(path)) continue;
    readFile(collector, bytes, path, pictureFinder(files, path), seen);
  }
  if (collector.result().found === 0)
    collector.skip({ item: 'The package', line: null }, 'It holds no QTI questions.');
}

const kinds: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
};
/** As a data URI a picture must fit a text of ours. */
const mostPictureBytes = 40_000;

function pictureFinder(files: ReadonlyMap<string, Buffer>, from: string): Surroundings['picture'] {
  return (source) => {
    const relative =
      decoded(source)
        .replace(/^\$?IMS[-_]CC[-_]FILEBASE\$\/?|^%24IMS.*?%24\/?/i, '')
        .split('?')[0] ?? '';
    const kind = kinds[posix.extname(relative).slice(1).toLowerCase()];
    const candidates = [
      posix.join(posix.dirname(from), relative),
      relative,
      posix.join('web_resources', relative),
    ];
    const bytes = candidates.map((path) => files.get(posix.normalize(path))).find(Boolean);
    if (!kind || !bytes || bytes.length > mostPictureBytes) return null;
    return `data:image/${kind};base64,${bytes.toString('base64')}`;
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Files of a package that hold settings, outlines and the like. */
const furniture = new Set([
  'manifest',
  'assessmentTest',
  'qti-assessment-test',
  'assessmentSection',
  'quiz',
  'course',
  'assessmentStimulus',
]);

function readFile(
  collector: Collector,
  bytes: Buffer,
  file: string | null,
  picture: Surroundings['picture'],
  seen: Map<string, string>,
): void {
  const whole: Place = { item: file ?? 'The file', line: null, file };
  let root: XmlElement;
  try {
    root = parseXml(decodeText(bytes));
  } catch (error) {
    if (!(error instanceof BadXml)) throw error;
    collector.skip({ ...whole, line: error.line }, error.message);
    return;
  }
  if (root.name === 'questestinterop') readInterop(collector, root, { file, picture, seen });
  else if (root.name === 'assessmentItem' || root.name === 'qti-assessment-item')
    addItem(collector, withClassicNames(root), { file, picture, seen }, '', readItem2);
  else if (file === null) collector.skip(whole, `QTI does not begin with <${root.name}>.`);
  else if (!furniture.has(root.name))
    collector.note(whole, 'warning', `It begins with <${root.name}> and was not read.`);
}

interface Source {
  readonly file: string | null;
  readonly picture: Surroundings['picture'];
  /** Identifier and content of items met before: Canvas packs the same item twice. */
  readonly seen: Map<string, string>;
}

function readInterop(collector: Collector, root: XmlElement, source: Source): void {
  const holder = childOf(root, 'assessment') ?? childOf(root, 'objectbank');
  const category = holder?.attributes.title ?? '';
  for (const item of descendantsOf(root, 'item')) addItem(collector, item, source, category, readItem1);
  for (const entry of descendantsOf(root, 'bankentry_item', 'sourcebank_ref')) {
    const place = {
      item: entry.attributes.item_ref ?? textOf(entry).trim(),
      line: entry.line,
      file: source.file,
    };
    collector.note(
      place,
      'warning',
      'It points to a question bank; the questions come with that bank, not from here.',
    );
  }
}

function addItem(
  collector: Collector,
  item: XmlElement,
  { file, picture, seen }: Source,
  category: string,
  read: typeof readItem1,
): void {
  const { ident, identifier, title } = item.attributes;
  const id = ident ?? identifier ?? '';
  const place = {
    item: title || id || 'an item without a name',
    line: item.line,
    file,
    category: category.replaceAll('/', '\u2215'),
  };
  const print = createHash('sha256').update(markupOf(item.children)).digest('base64');
  const before = seen.get(id);
  if (id && before?.startsWith(print)) {
    collector.skip(place, `The same item stands in ${before.slice(print.length)} already.`);
    return;
  }
  if (id && before) collector.note(place, 'warning', `Another item carries the same identifier "${id}".`);
  if (id) seen.set(id, `${print}${file ?? 'this file'}`);
  collector.add(place, (note) => read(item, { picture }, note));
}
