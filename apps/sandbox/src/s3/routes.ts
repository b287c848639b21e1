import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Faults } from '../control/faults.ts';
import type { Journal } from '../control/journal.ts';
import { readBody } from './body.ts';
import { S3Error } from './errors.ts';
import { listObjects } from './list.ts';
import { sendObject } from './send.ts';
import { type S3Keys, type Signed, verifySignature } from './signature.ts';
import type { ObjectStore } from './store.ts';
import { elements, xml } from './xml.ts';

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly store: ObjectStore;
  readonly signed: Signed;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
}

/** S3 in path style under /s3/<bucket>/<key>. Every bucket exists; every request must be signed with the known key. */
export function s3Routes(
  app: FastifyInstance,
  parts: { store: ObjectStore; keys: S3Keys; faults: Faults; journal: Journal },
): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.route({
    method: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
    url: '/s3/*',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const url = request.raw.url ?? '';
      const [path = '', search = ''] = url.split('?', 2);
      const [, , bucket = '', ...rest] = path.split('/').map(decodeURIComponent);
      const call = {
        request,
        reply,
        store: parts.store,
        bucket,
        key: rest.join('/'),
        query: new URLSearchParams(search),
      };
      const name = `${request.method} ${path.slice('/s3'.length)}${operationOf(call.query)}`;
      const fault = parts.faults.next('s3');
      try {
        if (fault?.mode === 'delay') await sleep(fault.delayMs);
        if (fault?.mode === 'slow_down') throw new S3Error('SlowDown', 'Please reduce your request rate.');
        if (fault?.mode === 'error')
          throw new S3Error('InternalError', 'We encountered an internal error. Please try again.');
        const signed = verifySignature(request.raw, parts.keys);
        if (fault?.mode === 'truncated' && request.method === 'GET')
          reply.header('x-sandbox-fault', 'truncated');
        const answer = await perform({ ...call, signed });
        parts.journal.note({
          vendor: 's3',
          request: name,
          answer: `${reply.statusCode}${fault ? ` ${fault.mode}` : ''}`,
        });
        return answer;
      } catch (error) {
        const known =
          error instanceof S3Error
            ? error
            : new S3Error('InternalError', error instanceof Error ? error.message : String(error));
        parts.journal.note({
          vendor: 's3',
          request: name,
          answer: `${known.status} ${known.code}`,
          detail: known.message,
        });
        request.raw.resume();
        reply.code(known.status).type('application/xml');
        return request.method === 'HEAD'
          ? reply.send()
          : reply.send(xml('Error', { Code: known.code, Message: known.message, Resource: path }));
      }
    },
  });
}

const operationOf = (query: URLSearchParams): string => {
  const known = ['uploads', 'uploadId', 'list-type', 'delete'].find((name) => query.has(name));
  return known ? `?${known}` : '';
};

const sendXml = (call: Call, root: string, value: Parameters<typeof xml>[1]) =>
  call.reply.type('application/xml').send(xml(root, value));

function perform(call: Call): Promise<unknown> | FastifyReply {
  const { query, key } = call;
  const method = call.request.method;
  if (call.request.headers['x-amz-copy-source'])
    throw new S3Error('NotImplemented', 'The sandbox does not copy objects.');
  if (key === '') return performOnBucket(call);
  if (method === 'POST' && query.has('uploads')) return createUpload(call);
  if (query.has('uploadId')) return performOnUpload(call, query.get('uploadId') ?? '');
  if (method === 'PUT') return putObject(call);
  if (method === 'DELETE') return removeObject(call);
  if (method === 'GET' || method === 'HEAD') return sendObject(call);
  throw new S3Error('NotImplemented', 'The sandbox does not know this operation.');
}

async function performOnBucket(call: Call) {
  const { store, bucket, query, reply } = call;
  const method = call.request.method;
  if (method === 'GET' && query.get('list-type') === '2')
    return sendXml(call, 'ListBucketResult', listObjects(store, bucket, query));
  if (method === 'GET' && query.has('location')) return sendXml(call, 'LocationConstraint', '');
  if (method === 'POST' && query.has('delete')) {
    const keys = elements(await textOf(call), 'Key');
    for (const key of keys) await store.remove(bucket, key);
    return sendXml(call, 'DeleteResult', { Deleted: keys.map((key) => ({ Key: key })) });
  }
  if (method === 'HEAD' || method === 'PUT') return reply.code(200).send();
  throw new S3Error('NotImplemented', 'The sandbox does not know this operation on a bucket.');
}

async function performOnUpload(call: Call, id: string) {
  const { store, query, reply, bucket, key } = call;
  const method = call.request.method;
  if (method === 'PUT') {
    const part = Number(query.get('partNumber'));
    if (!Number.isInteger(part) || part < 1 || part > 10_000)
      throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000.');
    const etag = await store.putPart(id, part, readBody(call.request.raw, call.signed));
    return reply.header('etag', `"${etag}"`).send();
  }
  if (method === 'POST') {
    const text = await textOf(call);
    const numbers = elements(text, 'PartNumber');
    const etags = elements(text, 'ETag').map((etag) => etag.replaceAll('"', ''));
    const meta = await store.completeUpload(
      id,
      numbers.map((number, i) => ({ number: Number(number), etag: etags[i] ?? '' })),
    );
    return sendXml(call, 'CompleteMultipartUploadResult', {
      Location: call.request.url,
      Bucket: bucket,
      Key: key,
      ETag: `"${meta.etag}"`,
    });
  }
  if (method === 'DELETE') {
    await store.abortUpload(id);
    return reply.code(204).send();
  }
  const parts = await store.parts(id);
  const listed = parts.map(({ number, etag, size }) => ({
    PartNumber: number,
    ETag: `"${etag}"`,
    Size: size,
  }));
  return sendXml(call, 'ListPartsResult', {
    Bucket: bucket,
    Key: key,
    UploadId: id,
    IsTruncated: false,
    Part: listed,
  });
}

async function createUpload(call: Call) {
  const { store, bucket, key } = call;
  await textOf(call);
  const id = await store.createUpload(bucket, key, keptHeaders(call.request));
  return sendXml(call, 'InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id });
}

async function putObject(call: Call) {
  const { store, bucket, key, request, reply } = call;
  if (request.headers['if-none-match'] === '*' && store.has(bucket, key)) {
    throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold.');
  }
  const meta = await store.put(bucket, key, keptHeaders(request), readBody(request.raw, call.signed));
  if (meta.checksum) reply.header(`x-amz-checksum-${meta.checksum.algorithm}`, meta.checksum.value);
  return reply.header('etag', `"${meta.etag}"`).send();
}

async function removeObject({ store, bucket, key, reply }: Call) {
  await store.remove(bucket, key);
  return reply.code(204).send();
}

async function textOf(call: Call): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBody(call.request.raw, call.signed).bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const KEPT = ['content-type', 'cache-control', 'content-disposition', 'content-language', 'expires'];

function keptHeaders(request: FastifyRequest): Record<string, string> {
  const given = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && (KEPT.includes(name) || name.startsWith('x-amz-meta-'))
      ? [[name, value]]
      : [],
  );
  const encodings = (request.headers['content-encoding'] ?? '').split(',').map((one) => one.trim());
  const encoding = encodings.filter((one) => one !== '' && one !== 'aws-chunked').join(', ');
  return {
    'content-type': 'application/octet-stream',
    ...Object.fromEntries(given),
    ...(encoding && { 'content-encoding': encoding }),
  };
}
