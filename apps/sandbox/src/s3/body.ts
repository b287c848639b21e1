import { createHash, type Hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { crc32 } from 'node:zlib';
import { S3Error } from './errors.ts';
import { hmac, type Signed, same, sha256 } from './signature.ts';

export interface Checksum {
  /** "crc32", "sha256", … as in the header x-amz-checksum-crc32. */
  readonly algorithm: string;
  readonly value: string;
}

export interface Body {
  readonly bytes: AsyncGenerator<Buffer>;
  /** The checksum the client sent and we verified; known once the bytes have been read to the end. */
  checksum(): Checksum | undefined;
}

const EMPTY_SHA256 = sha256('');

/** The request's bytes as they are to be stored; reading them throws S3Error when they are not what was signed. */
export function readBody(request: IncomingMessage, signed: Signed): Body {
  const trailers = new Map<string, string>();
  const streaming = signed.payload.startsWith('STREAMING-');
  const raw = streaming ? chunked(request, signed, trailers) : whole(request, signed.payload);
  const headers = request.headers;
  let checksum: Checksum | undefined;
  async function* checked() {
    const names = [...Object.keys(headers), String(headers['x-amz-trailer'] ?? '')];
    const algorithm = names
      .map((name) => /^x-amz-checksum-(crc32|sha1|sha256)$/.exec(name)?.[1])
      .find(Boolean);
    const sum = algorithm ? summing(algorithm) : undefined;
    const md5 = headers['content-md5'] ? createHash('md5') : undefined;
    for await (const chunk of raw) {
      sum?.update(chunk);
      md5?.update(chunk);
      yield chunk;
    }
    if (md5 && md5.digest('base64') !== headers['content-md5'])
      throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
    if (!sum || !algorithm) return;
    const promised = trailers.get(`x-amz-checksum-${algorithm}`) ?? headers[`x-amz-checksum-${algorithm}`];
    const value = sum.digest();
    if (promised !== value)
      throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
    checksum = { algorithm, value };
  }
  return { bytes: checked(), checksum: () => checksum };
}

function summing(algorithm: string): { update(chunk: Buffer): void; digest(): string } {
  if (algorithm !== 'crc32') {
    const hash: Hash = createHash(algorithm);
    return { update: (chunk) => void hash.update(chunk), digest: () => hash.digest('base64') };
  }
  let sum = 0;
  return {
    update(chunk) {
      sum = crc32(chunk, sum);
    },
    digest() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(sum);
      return bytes.toString('base64');
    },
  };
}

async function* whole(request: IncomingMessage, payload: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of request) {
    hash.update(chunk);
    yield chunk;
  }
  if (payload !== 'UNSIGNED-PAYLOAD' && hash.digest('hex') !== payload) {
    throw new S3Error(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
}

/** aws-chunked: `size[;chunk-signature=…]\r\n data \r\n`, a last chunk of size 0, then trailers. */
async function* chunked(
  request: IncomingMessage,
  signed: Signed,
  trailers: Map<string, string>,
): AsyncGenerator<Buffer> {
  const source = new Reader(request);
  const signs = signed.payload.startsWith('STREAMING-AWS4-HMAC-SHA256-PAYLOAD');
  let previous = signed.signature;
  for (;;) {
    const [size = '', signature = ''] = (await source.line()).split(';chunk-signature=');
    const length = Number.parseInt(size, 16);
    if (Number.isNaN(length)) throw new S3Error('IncompleteBody', 'The chunked body is malformed.');
    const data = await source.take(length);
    if (signs) {
      const expected = chunkSignature('PAYLOAD', signed, previous, [EMPTY_SHA256, sha256(data)]);
      if (!same(expected, signature))
        throw new S3Error('SignatureDoesNotMatch', 'A chunk signature does not match.');
      previous = expected;
    }
    if (length === 0) break;
    yield data;
    await source.line();
  }
  await readTrailers(source, trailers);
  const given = trailers.get('x-amz-trailer-signature');
  if (given === undefined) return;
  const text = [...trailers]
    .filter(([name]) => name !== 'x-amz-trailer-signature')
    .map(([name, value]) => `${name}:${value}\n`);
  const expected = chunkSignature('TRAILER', signed, previous, [sha256(text.join(''))]);
  if (!same(expected, given))
    throw new S3Error('SignatureDoesNotMatch', 'The trailer signature does not match.');
}

const chunkSignature = (
  kind: string,
  { date, scope, key }: Signed,
  previous: string,
  rest: readonly string[],
): string =>
  hmac(key, [`AWS4-HMAC-SHA256-${kind}`, date, scope, previous, ...rest].join('\n')).toString('hex');

async function readTrailers(source: Reader, trailers: Map<string, string>): Promise<void> {
  for (let line = await source.line(); line !== ''; line = await source.line()) {
    const [name = '', value = ''] = line.split(/:(.*)/s);
    trailers.set(name.toLowerCase(), value.trim());
  }
}

/** Lines and exact lengths out of a stream of arbitrary pieces. */
class Reader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;

  constructor(request: IncomingMessage) {
    this.#source = request[Symbol.asyncIterator]();
  }

  /** Up to the next CRLF, without it; '' at the end of the stream. */
  async line(): Promise<string> {
    let end = this.#held.indexOf('\r\n');
    while (end === -1 && (await this.#more())) end = this.#held.indexOf('\r\n');
    const line = end === -1 ? this.#held : this.#held.subarray(0, end);
    this.#held = end === -1 ? Buffer.alloc(0) : this.#held.subarray(end + 2);
    return line.toString('latin1');
  }

  async take(length: number): Promise<Buffer> {
    const parts = [this.#held];
    let size = this.#held.length;
    while (size < length) {
      this.#held = Buffer.alloc(0);
      if (!(await this.#more()))
        throw new S3Error('IncompleteBody', 'The body ended before its announced length.');
      parts.push(this.#held);
      size += this.#held.length;
    }
    const all = parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts);
    this.#held = all.subarray(length);
    return all.subarray(0, length);
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const { value, done } = await this.#source.next();
    if (done) {
      this.#ended = true;
      return false;
    }
    this.#held = this.#held.length > 0 ? Buffer.concat([this.#held, value]) : value;
    return true;
  }
}
