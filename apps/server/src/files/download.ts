import { Readable } from 'node:stream';
import { openFile } from '@atrium/core/files';
import { DomainError } from '@atrium/core/kernel';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CreateContext } from '../http/call.ts';
import { byteRangeOf } from './byte-range.ts';

/** GET /files/:id: as an attachment, whole or a range; only through the policy of what the file belongs to. */
export function mountDownload(fastify: FastifyInstance, createContext: CreateContext): void {
  fastify.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const { platform, call } = await createContext(request);
    const id = z.uuid().safeParse(request.params.id);
    if (!id.success) throw new DomainError('NOT_FOUND', 'The file was not found.');
    const opened = await openFile(platform, call, id.data);
    const { bytes, contentType, name, sha256 } = opened.file;
    const etag = `"${sha256}"`;
    reply.headers({
      'accept-ranges': 'bytes',
      'content-disposition': attachment(name),
      'content-security-policy': "default-src 'none'; sandbox",
      etag,
      'cache-control': 'private, no-cache',
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
  });
}

/** RFC 6266: the plain name for old clients, the real one in UTF-8. */
export function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
