import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createInflate, inflateSync } from 'node:zlib';
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
 * Streams too small to grow past the cap are not unpacked, unless their filters are stacked. Nothing is kept.
 */
export async function refuseBombs(file: Buffer, streams: readonly RawStream[]): Promise<void> {
  for (const stream of streams) {
    const stages = [...stream.dictionary.matchAll(/\/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g)];
    const flates = stages.filter(([, name]) => name === 'FlateDecode' || name === 'Fl').length;
    const cap = /\/Subtype\s*\/Image/.test(stream.dictionary) ? imageCap : contentCap;
    const most = (stream.end - stream.start) * deflateRatio ** Math.max(1, stages.length);
    if (flates === 0 || most <= cap) continue;
    if (await unpacksPast(file.subarray(stream.start, stream.end), Math.min(stages.length, 8), cap))
      throw tooComplex();
  }
}

function tooComplex(): Rejection {
  return new Rejection('too_complex', 'A stream of the file unpacks to more than is safe.');
}

/** Whether any stage of unpacking gives more than the cap; false where the data is no deflate (encrypted, damaged). */
async function unpacksPast(packed: Buffer, stages: number, cap: number): Promise<boolean> {
  let past = false;
  const limited = Array.from({ length: stages }, () => [
    createInflate({ finishFlush: constants.Z_SYNC_FLUSH }),
    counter(),
  ]).flat();
  function counter(): Transform {
    let size = 0;
    return new Transform({
      transform(chunk: Buffer, _encoding, next) {
        size += chunk.length;
        past ||= size > cap;
        next(past ? new Error('past the cap') : null, chunk);
      },
    });
  }
  const sink = new Writable({ write: (_chunk, _encoding, next) => next() });
  await pipeline([Readable.from([packed]), ...limited, sink]).catch(() => {});
  return past;
}

/** Inflates up to a cap; null where the data is no deflate. */
export function inflate(data: Buffer, cap: number): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: cap, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError) throw tooComplex();
    return null;
  }
}
