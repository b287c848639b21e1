import { Readable } from 'node:stream';
import type { OpenFile } from '@atrium/core/files';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { byteRangeOf } from './byte-range.ts';

export interface Sending {
  readonly disposition: string;
  readonly cacheControl: string;
}

/** Answers with a file, whole or the one range asked for (RFC 9110, 14), or with 304 when the caller has it. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  opened: OpenFile,
  { disposition, cacheControl }: Sending,
): Promise<FastifyReply> {
  const { bytes, contentType, sha256 } = opened.file;
  const etag = `"${sha256}"`;
  reply.headers({
    'accept-ranges': 'bytes',
    'content-disposition': disposition,
    'content-security-policy': "default-src 'none'; sandbox",
    etag,
    'cache-control': cacheControl,
  });
  if (request.headers['if-none-match'] === etag) return reply.status(304).send();
  const usable = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const range = usable ? byteRangeOf(request.headers.range, bytes) : null;
  if (range === 'unsatisfiable') {
    return reply.status(416).header('content-range', `bytes */${bytes}`).send();
  }
  reply.header('content-type', contentType);
  if (range) reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${bytes}`);
  reply.header('content-length', range ? range.end - range.start + 1 : bytes);
  if (request.method === 'HEAD') return reply.send(Readable.from([]));
  return reply.send(await opened.read(range ?? undefined));
}
