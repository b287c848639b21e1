import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { S3Error } from './errors.ts';

export interface S3Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a verified request promises about its body. */
export interface Signed {
  /** A sha-256 in hex, or one of the STREAMING-…/UNSIGNED-PAYLOAD words. */
  readonly payload: string;
  readonly date: string;
  readonly scope: string;
  readonly signature: string;
  readonly key: Buffer;
}

interface Claim {
  readonly credential: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly date: string;
  readonly payload: string;
  readonly query: URLSearchParams;
}

const MAX_SKEW_MS = 15 * 60 * 1000;

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
export const hmac = (key: string | Buffer, data: string): Buffer =>
  createHmac('sha256', key).update(data).digest();

/** AWS Signature Version 4, in the header or in the query. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
export function verifySignature(request: IncomingMessage, keys: S3Keys, now = Date.now()): Signed {
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
  const claim = readClaim(request, new URLSearchParams(search), now);
  const [accessKeyId, day = '', region = '', service = '', end] = claim.credential.split('/');
  if (accessKeyId !== keys.accessKeyId)
    throw new S3Error('InvalidAccessKeyId', 'The access key id does not exist in our records.');
  if (service !== 's3' || end !== 'aws4_request')
    throw new S3Error('SignatureDoesNotMatch', 'The credential scope is not for S3.');
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${keys.secretAccessKey}`,
  ) as Buffer;
  const canonical = [
    request.method,
    path,
    canonicalQuery(claim.query),
    ...claim.signedHeaders.map((name) => `${name}:${headerOf(request, name)}`),
    '',
    claim.signedHeaders.join(';'),
    claim.payload,
  ].join('\n');
  const expected = hmac(key, ['AWS4-HMAC-SHA256', claim.date, scope, sha256(canonical)].join('\n')).toString(
    'hex',
  );
  if (!same(expected, claim.signature)) {
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    );
  }
  return { payload: claim.payload, date: claim.date, scope, signature: claim.signature, key };
}

export const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return (Array.isArray(value) ? value.join(',') : (value ?? '')).trim().replace(/ +/g, ' ');
}

function readClaim(request: IncomingMessage, query: URLSearchParams, now: number): Claim {
  const authorization = request.headers.authorization;
  if (!authorization) return presignedClaim(query, now);
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (!parts) throw new S3Error('AccessDenied', 'The Authorization header is not AWS Signature Version 4.');
  const date = headerOf(request, 'x-amz-date');
  if (Math.abs(timeOf(date) - now) > MAX_SKEW_MS)
    throw new S3Error('RequestTimeTooSkewed', 'The time of the request differs too much from ours.');
  const [, credential = '', names = '', signature = ''] = parts;
  const signedHeaders = names.split(';');
  if (!signedHeaders.includes('host')) throw new S3Error('AccessDenied', 'The host header must be signed.');
  return {
    credential,
    signedHeaders,
    signature,
    date,
    payload: headerOf(request, 'x-amz-content-sha256'),
    query,
  };
}

function presignedClaim(query: URLSearchParams, now: number): Claim {
  const part = (name: string) => query.get(`X-Amz-${name}`) ?? '';
  if (part('Algorithm') !== 'AWS4-HMAC-SHA256')
    throw new S3Error('AccessDenied', 'The request is not signed.');
  const date = part('Date');
  if (now > timeOf(date) + Number(part('Expires')) * 1000)
    throw new S3Error('AccessDenied', 'Request has expired.');
  const rest = new URLSearchParams(query);
  rest.delete('X-Amz-Signature');
  return {
    credential: part('Credential'),
    signedHeaders: part('SignedHeaders').split(';'),
    signature: part('Signature'),
    date,
    payload: 'UNSIGNED-PAYLOAD',
    query: rest,
  };
}

/** 20260131T235959Z */
const timeOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')) || 0;

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
