import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readBody } from './body.ts';
import { verifySignature } from './signature.ts';

/** The worked example of https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html, byte for byte. */
const keys = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const now = Date.parse('2013-05-24T00:00:00Z');
const chunks = [
  ['10000', 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648', 65_536],
  ['400', '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497', 1024],
  ['0', 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9', 0],
] as const;
const wire = chunks
  .map(([size, signature, length]) => `${size};chunk-signature=${signature}\r\n${'a'.repeat(length)}\r\n`)
  .join('');

function exampleRequest(): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = 'PUT';
  request.url = '/examplebucket/chunkObject.txt';
  const signed =
    'content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class';
  const signature = '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9';
  Object.assign(request.headers, {
    host: 's3.amazonaws.com',
    'x-amz-date': '20130524T000000Z',
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    'content-encoding': 'aws-chunked',
    'x-amz-decoded-content-length': '66560',
    'content-length': '66824',
    'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${signed},Signature=${signature}`,
  });
  return request;
}

async function bodyOf(text: string): Promise<string> {
  const request = exampleRequest();
  for (let at = 0; at < text.length; at += 1000) request.push(Buffer.from(text.slice(at, at + 1000)));
  request.push(null);
  const parts: Buffer[] = [];
  for await (const part of readBody(request, verifySignature(request, keys, now)).bytes) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('a body in signed chunks', () => {
  it('is read as AWS documents it', async () => {
    expect(await bodyOf(wire)).toBe('a'.repeat(66_560));
  });

  it('is refused when one byte of a chunk differs', async () => {
    await expect(bodyOf(`${wire.slice(0, 500)}b${wire.slice(501)}`)).rejects.toMatchObject({
      code: 'SignatureDoesNotMatch',
    });
  });

  it('is refused when its end is missing', async () => {
    await expect(bodyOf(wire.slice(0, 70_000 - 4000))).rejects.toMatchObject({ code: 'IncompleteBody' });
  });

  it('is refused when it is replayed later', () => {
    expect(() => verifySignature(exampleRequest(), keys, now + 3_600_000)).toThrow(/time of the request/);
  });
});
