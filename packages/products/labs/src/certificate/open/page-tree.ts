import { findStreams, inflate, type RawStream } from './objects.ts';

const mebibyte = 1024 * 1024;

/**
 * Counts pages by walking the tree of the file itself, up to a cap: `/Count` may say anything. Null where the tree
 * cannot be followed (encrypted object streams, damaged files): then the reader's own count stands.
 */
export function countPages(file: Buffer, streams: readonly RawStream[] | null, cap: number): number | null {
  const objects = indexObjects(file, streams ?? findStreams(file));
  const roots = [...objects.values()].filter((o) => /\/Type\s*\/Catalog\b/.test(o));
  let most: number | null = null;
  for (const root of roots) {
    const pages = /\/Pages\s+(\d+)\s+\d+\s+R/.exec(root)?.[1];
    if (!pages) continue;
    const count = walk(objects, pages, cap);
    if (count > 0) most = Math.max(most ?? 0, count);
  }
  return most;
}

function walk(objects: ReadonlyMap<string, string>, root: string, cap: number): number {
  const seen = new Set<string>();
  const open = [root];
  let pages = 0;
  for (let steps = 0; open.length > 0 && pages <= cap && steps < 200_000; steps++) {
    const id = open.pop() ?? '';
    const body = objects.get(id);
    if (body === undefined) continue;
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1] ?? kidsByReference(objects, body);
    if (kids === null) pages += 1;
    else if (!seen.has(id)) for (const kid of kids.matchAll(/(\d+)\s+\d+\s+R/g)) open.push(kid[1] ?? '');
    seen.add(id);
  }
  return pages;
}

function kidsByReference(objects: ReadonlyMap<string, string>, body: string): string | null {
  const reference = /\/Kids\s+(\d+)\s+\d+\s+R/.exec(body)?.[1];
  return reference ? (objects.get(reference) ?? '') : null;
}

/** Bodies of page tree objects by number; later ones replace earlier ones, as updates of a file do. */
function indexObjects(file: Buffer, streams: readonly RawStream[]): Map<string, string> {
  const objects = new Map<string, string>();
  let from = 0;
  for (const stream of [...streams, { start: file.length, end: file.length, dictionary: '' }]) {
    const text = file.subarray(from, stream.start).toString('latin1');
    for (const m of text.matchAll(
      /(\d{1,9})\s+\d{1,5}\s+obj\b([\s\S]*?)(?=endobj|\bstream\b|\d{1,9}\s+\d{1,5}\s+obj\b|$)/g,
    )) {
      if (m[1]) objects.set(m[1], m[2] ?? '');
    }
    from = stream.end;
  }
  for (const stream of streams)
    if (/\/Type\s*\/ObjStm\b/.test(stream.dictionary)) addPacked(objects, file, stream);
  return objects;
}

function addPacked(objects: Map<string, string>, file: Buffer, stream: RawStream): void {
  const first = Number(/\/First\s+(\d+)/.exec(stream.dictionary)?.[1]);
  const text = inflate(file.subarray(stream.start, stream.end), 48 * mebibyte)?.toString('latin1');
  if (!text || !Number.isFinite(first)) return;
  const heads = text.slice(0, first).trim().split(/\s+/).map(Number);
  for (let i = 0; i + 1 < heads.length; i += 2) {
    const at = first + (heads[i + 1] ?? 0);
    const next = first + (heads[i + 3] ?? text.length);
    objects.set(String(heads[i]), text.slice(at, next));
  }
}
