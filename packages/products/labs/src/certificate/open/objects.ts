import { inflateSync } from 'node:zlib';
import { Rejection } from './rejection.ts';

/** One stream of a PDF as it lies in the file. */
export interface RawStream {
  dictionary: string;
  start: number;
  end: number;
}

const lookBack = 4096;
/** Deflate cannot grow a stream more than this. */
const deflateRatio = 1032;
const mebibyte = 1024 * 1024;
const contentCap = 48 * mebibyte;
const imageCap = 160 * mebibyte;

/** All streams of the file, found by their marks: works on damaged files too. */
export function findStreams(file: Buffer): RawStream[] {
  const streams: RawStream[] = [];
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const after = file[at + 6];
    const start = after === 13 && file[at + 7] === 10 ? at + 8 : after === 10 || after === 13 ? at + 7 : -1;
    if (start < 0) continue;
    const before = file.subarray(Math.max(0, at - lookBack), at).toString('latin1');
    const object = before.lastIndexOf(' obj');
    const end = file.indexOf('endstream', start);
    streams.push({
      dictionary: object >= 0 ? before.slice(object) : before,
      start,
      end: end < 0 ? file.length : end,
    });
    if (end >= 0) at = end;
  }
  return streams;
}

/**
 * Refuses files whose streams unpack to more than a certificate can need, before any reader sees them.
 * Streams too small to grow past the cap are not unpacked, unless their filters are stacked.
 */
export function refuseBombs(file: Buffer, streams: readonly RawStream[]): void {
  for (const stream of streams) {
    const filters = [
      ...stream.dictionary.matchAll(/\/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g),
    ].map((m) => m[1]);
    const flates = filters.filter((f) => f === 'FlateDecode' || f === 'Fl').length;
    const cap = /\/Subtype\s*\/Image/.test(stream.dictionary) ? imageCap : contentCap;
    const most = (stream.end - stream.start) * deflateRatio ** Math.max(1, filters.length);
    if (flates === 0 || most <= cap) continue;
    unpackTwice(file.subarray(stream.start, stream.end), filters.length, cap);
  }
}

function unpackTwice(packed: Buffer, stages: number, cap: number): void {
  let data = packed;
  for (let stage = 0; stage < Math.min(stages, 8); stage++) {
    const next = inflate(data, cap);
    if (next === null) return;
    data = next;
  }
}

/** Inflates up to a cap; null where the data is no deflate (encrypted, damaged, another filter first). */
export function inflate(data: Buffer, cap: number): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: cap, finishFlush: 2 });
  } catch (error) {
    if (error instanceof RangeError)
      throw new Rejection('too_complex', 'A stream of the file unpacks to more than is safe.');
    return null;
  }
}
