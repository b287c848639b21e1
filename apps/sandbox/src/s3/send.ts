import type { FastifyReply, FastifyRequest } from 'fastify';
import { S3Error } from './errors.ts';
import type { ObjectMeta, ObjectStore } from './store.ts';

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly store: ObjectStore;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
}

/** GetObject and HeadObject: ranges, If-Match, If-None-Match, overridden response headers. */
export function sendObject({ request, reply, store, bucket, key, query }: Call): FastifyReply {
  const meta = store.find(bucket, key);
  describe(reply, meta, query);
  const { 'if-none-match': unless, 'if-match': only, range } = request.headers;
  if (only && only !== '*' && only.replaceAll('"', '') !== meta.etag)
    throw new S3Error('PreconditionFailed', 'The If-Match condition did not hold.');
  if (unless?.replaceAll('"', '') === meta.etag) return reply.code(304).send();

  const part = range ? parseRange(range, meta.size) : undefined;
  const length = part ? part.end - part.start + 1 : meta.size;
  reply.header('content-length', length);
  if (part) reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${meta.size}`);
  else if (meta.checksum && request.headers['x-amz-checksum-mode'] === 'ENABLED') {
    reply.header(`x-amz-checksum-${meta.checksum.algorithm}`, meta.checksum.value);
  }
  if (request.method === 'HEAD') return reply.send();
  if (!reply.hasHeader('x-sandbox-fault')) return reply.send(store.read(meta, part));
  const body = store.read(meta, part);
  body.once('data', () => request.raw.socket.destroy());
  return reply.send(body);
}

const OVERRIDES = [
  'content-type',
  'content-disposition',
  'content-encoding',
  'content-language',
  'cache-control',
  'expires',
];

function describe(reply: FastifyReply, meta: ObjectMeta, query: URLSearchParams): void {
  reply.headers(meta.headers);
  for (const name of OVERRIDES) {
    const value = query.get(`response-${name}`);
    if (value !== null) reply.header(name, value);
  }
  reply
    .header('etag', `"${meta.etag}"`)
    .header('last-modified', new Date(meta.modified).toUTCString())
    .header('accept-ranges', 'bytes');
}

function parseRange(header: string, size: number): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header);
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start > end || start >= size)
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable.');
  return { start, end };
}
