import { GREEK_NAMES, LOOK_ALIKES } from './look-alikes.ts';

/**
 * A text as a reader sees it: lower-case ASCII where a look-alike exists, without invisible characters, tags or
 * entities. `starts[i]`/`ends[i]` give the place of folded character `i` in the original (UTF-16 offsets).
 */
export interface Folded {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
  original: string;
}

const ENTITY = /&(?:amp;)*(?:#x([0-9a-f]{1,6});?|#([0-9]{1,7});?|([a-z][a-z0-9]{1,30});)/iy;
const TAG = /<(?:!--[\s\S]{0,2000}?--|\/?([a-z][a-z0-9]*)\b[^<>]{0,500})>/iy;
const BLOCK_TAG = /^(?:p|br|div|li|ul|ol|tr|td|th|table|h[1-6]|hr|section)$/i;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: "'",
  lsquo: "'",
  shy: '',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
  ndash: '-',
  mdash: '-',
  hyphen: '-',
  period: '.',
  comma: ',',
  percnt: '%',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  Delta: 'Δ',
  omega: 'ω',
  frac12: '½',
};
const MARKUP = new Set(['*', '`', '\\']);

interface Sink {
  out: string[];
  starts: number[];
  ends: number[];
}

export function fold(original: string): Folded {
  const sink: Sink = { out: [], starts: [], ends: [] };
  let at = 0;
  while (at < original.length) at = foldAt(original, at, sink);
  return { text: sink.out.join(''), starts: sink.starts, ends: sink.ends, original };
}

function foldAt(original: string, at: number, sink: Sink): number {
  const code = original.charCodeAt(at);
  if (code === 38 /* & */) {
    const entity = readEntity(original, at);
    if (entity) {
      for (const char of entity.value) push(sink, char, at, entity.end, original);
      return entity.end;
    }
  }
  if (code === 60 /* < */) {
    TAG.lastIndex = at;
    const tag = TAG.exec(original);
    if (tag) {
      if (tag[1] && BLOCK_TAG.test(tag[1])) emit(sink, '\n', at, TAG.lastIndex);
      return TAG.lastIndex;
    }
  }
  const char = String.fromCodePoint(original.codePointAt(at) ?? 32);
  push(sink, char, at, at + char.length, original);
  return at + char.length;
}

function readEntity(original: string, at: number): { value: string; end: number } | null {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(original);
  if (!found) return null;
  const code = found[1] ? Number.parseInt(found[1], 16) : found[2] ? Number(found[2]) : null;
  if (code !== null) {
    const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return { value: valid ? String.fromCodePoint(code) : '', end: ENTITY.lastIndex };
  }
  const name = found[3] ?? '';
  const value = NAMED[name] ?? NAMED[name.toLowerCase()];
  return value === undefined ? null : { value, end: ENTITY.lastIndex };
}

function emit(sink: Sink, chars: string, start: number, end: number): void {
  for (const char of chars) {
    for (let unit = 0; unit < char.length; unit++) {
      sink.out.push(char.charAt(unit));
      sink.starts.push(start);
      sink.ends.push(end);
    }
  }
}

function push(sink: Sink, char: string, start: number, end: number, original: string): void {
  const code = char.charCodeAt(0);
  if (char.length === 1 && code < 128) {
    if (MARKUP.has(char)) return;
    if (code >= 65 && code <= 90) emit(sink, String.fromCharCode(code + 32), start, end);
    else if (code === 9 || code === 11 || code === 12 || code === 13) emit(sink, ' ', start, end);
    else emit(sink, char, start, end);
    return;
  }
  const greek = GREEK_NAMES[char];
  if (greek && !touchesLetter(original, start, end)) {
    emit(sink, greek, start, end);
    return;
  }
  const known = LOOK_ALIKES.get(char);
  if (known !== undefined) {
    emit(sink, known, start, end);
    return;
  }
  for (const part of char.normalize('NFKD')) emit(sink, foldRune(part), start, end);
}

function touchesLetter(original: string, start: number, end: number): boolean {
  const latin = /[A-Za-z\u0400-\u04ff]/;
  return latin.test(original.charAt(start - 1)) || latin.test(original.charAt(end));
}

function foldRune(rune: string): string {
  const known = LOOK_ALIKES.get(rune);
  if (known !== undefined) return known;
  if (rune.length === 1 && rune.charCodeAt(0) < 128) return rune.toLowerCase();
  if (/\p{M}|\p{Cf}|\p{Cc}|[\u115f\u1160\u3164\uffa0]/u.test(rune)) return rune === '\n' ? rune : '';
  if (/\p{Z}/u.test(rune)) return ' ';
  if (/\p{Pd}/u.test(rune)) return '-';
  if (/\p{Nd}/u.test(rune)) return asciiDigit(rune);
  const lower = rune.toLowerCase();
  return LOOK_ALIKES.get(lower) ?? lower;
}

/** Decimal digits stand in runs of ten in Unicode, so the distance to the first of the run is the value. */
function asciiDigit(rune: string): string {
  const code = rune.codePointAt(0) ?? 48;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
