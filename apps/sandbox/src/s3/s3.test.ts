import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSandbox, s3Keys, type TestSandbox } from '../testing/sandbox.ts';

let sandbox: TestSandbox;
let s3: S3Client;
const Bucket = 'files';

const clientOf = (credentials = s3Keys) =>
  new S3Client({
    endpoint: `${sandbox.url}/s3`,
    region: 'eu-central-1',
    forcePathStyle: true,
    credentials,
    maxAttempts: 1,
  });

beforeAll(async () => {
  sandbox = await openTestSandbox();
  s3 = clientOf();
});
afterAll(() => sandbox.remove());

const put = (Key: string, Body: Buffer | string) => s3.send(new PutObjectCommand({ Bucket, Key, Body }));
async function get(Key: string, Range?: string) {
  const answer = await s3.send(new GetObjectCommand({ Bucket, Key, ...(Range && { Range }) }));
  return { ...answer, bytes: Buffer.from((await answer.Body?.transformToByteArray()) ?? []) };
}

describe('objects', () => {
  it('come back as they were put, with their headers and metadata', async () => {
    const body = randomBytes(70_000);
    const Key = "a folder/größe & 'quote' (1)+~.pdf";
    await s3.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: body,
        ContentType: 'application/pdf',
        ContentDisposition: 'attachment',
        Metadata: { owner: 'ann' },
      }),
    );
    const answer = await get(Key);
    expect(answer.bytes.equals(body)).toBe(true);
    expect(answer).toMatchObject({
      ContentType: 'application/pdf',
      ContentDisposition: 'attachment',
      Metadata: { owner: 'ann' },
    });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({ ContentLength: 70_000, ETag: answer.ETag });
  });

  it('come in ranges', async () => {
    await put('digits', '0123456789');
    expect((await get('digits', 'bytes=2-4')).bytes.toString()).toBe('234');
    expect(await get('digits', 'bytes=-3')).toMatchObject({ ContentRange: 'bytes 7-9/10' });
    expect((await get('digits', 'bytes=8-100')).bytes.toString()).toBe('89');
    await expect(get('digits', 'bytes=10-')).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it('may be empty, replaced, removed and missing', async () => {
    await put('x', '');
    expect((await get('x')).bytes).toHaveLength(0);
    await put('x', 'second');
    expect((await get('x')).bytes.toString()).toBe('second');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'x' }));
    await expect(get('x')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: 'x' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it('are not overwritten under If-None-Match: *', async () => {
    await put('once', '1');
    const again = new PutObjectCommand({ Bucket, Key: 'once', Body: '2', IfNoneMatch: '*' });
    await expect(s3.send(again)).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });

  it('arrive as a stream whose chunks carry a trailing checksum', async () => {
    const body = randomBytes(3_000_000);
    const stream = Readable.from([body.subarray(0, 1_000_001), body.subarray(1_000_001)]);
    await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: 'streamed',
        Body: stream,
        ContentLength: body.length,
        ChecksumAlgorithm: 'SHA256',
      }),
    );
    expect((await get('streamed')).bytes.equals(body)).toBe(true);
  });

  it('are still there after a restart', async () => {
    await put('kept', 'yes');
    sandbox = await sandbox.reopened();
    s3 = clientOf();
    expect((await get('kept')).bytes.toString()).toBe('yes');
  });

  it('are listed by prefix, page by page, folder by folder', async () => {
    for (const Key of ['list/a/1', 'list/a/2', 'list/b', 'list/c', 'other']) await put(Key, Key);
    const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/', MaxKeys: 3 }));
    expect(page.Contents?.map(({ Key }) => Key)).toEqual(['list/a/1', 'list/a/2', 'list/b']);
    const rest = await s3.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'list/', ContinuationToken: page.NextContinuationToken }),
    );
    expect(rest.Contents?.map(({ Key }) => Key)).toEqual(['list/c']);
    const folders = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/', Delimiter: '/' }));
    expect(folders.CommonPrefixes).toEqual([{ Prefix: 'list/a/' }]);
    await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'list/b' }, { Key: 'list/c' }] } }),
    );
    expect((await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/' }))).KeyCount).toBe(2);
  });
});

describe('multipart uploads', () => {
  const MIB = 1024 * 1024;

  it('of an unknown length make one object', async () => {
    const body = randomBytes(12 * MIB + 5);
    await new Upload({
      client: s3,
      params: { Bucket, Key: 'big', Body: Readable.from([body]) },
      partSize: 5 * MIB,
    }).done();
    const answer = await get('big');
    expect(answer.bytes.equals(body)).toBe(true);
    expect(answer.ETag).toMatch(/-3"$/);
  });

  it('that are aborted leave nothing', async () => {
    const upload = new Upload({
      client: s3,
      params: { Bucket, Key: 'gone', Body: Readable.from([randomBytes(6 * MIB)]) },
    });
    upload.on('httpUploadProgress', () => upload.abort());
    await expect(upload.done()).rejects.toMatchObject({ name: 'AbortError' });
    await expect(get('gone')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect.poll(() => readdirSync(join(sandbox.dataDir, 's3', 'uploads'))).toEqual([]);
  });

  it('refuse a wrong part and a small one', async () => {
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }));
    const part = (PartNumber: number) =>
      s3.send(new UploadPartCommand({ Bucket, Key: 'parts', UploadId, PartNumber, Body: 'small' }));
    const ETag = (await part(1)).ETag;
    await part(2);
    expect((await s3.send(new ListPartsCommand({ Bucket, Key: 'parts', UploadId }))).Parts).toHaveLength(2);
    const complete = (Parts: { PartNumber: number; ETag: string | undefined }[]) =>
      s3.send(
        new CompleteMultipartUploadCommand({ Bucket, Key: 'parts', UploadId, MultipartUpload: { Parts } }),
      );
    await expect(complete([{ PartNumber: 7, ETag }])).rejects.toMatchObject({ name: 'InvalidPart' });
    await expect(complete([1, 2].map((PartNumber) => ({ PartNumber, ETag })))).rejects.toMatchObject({
      name: 'EntityTooSmall',
    });
  });
});

describe('a request is taken only when', () => {
  it('it is signed with the known key', async () => {
    const stranger = clientOf({ accessKeyId: 'stranger', secretAccessKey: 'x' });
    await expect(stranger.send(new HeadObjectCommand({ Bucket, Key: 'kept' }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
    const liar = clientOf({ ...s3Keys, secretAccessKey: 'wrong' });
    await expect(liar.send(new PutObjectCommand({ Bucket, Key: 'kept', Body: 'no' }))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
    expect((await fetch(`${sandbox.url}/s3/files/kept`)).status).toBe(403);
  });

  it('its body is the one that was promised', async () => {
    const wrong = new PutObjectCommand({ Bucket, Key: 'wrong', Body: 'body', ChecksumCRC32: 'AAAAAA==' });
    await expect(s3.send(wrong)).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(get('wrong')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

it('S3 goes wrong on demand, and the SDK tries again', async () => {
  await sandbox.fault('s3', { mode: 'slow_down', times: 2 });
  await expect(put('later', '1')).rejects.toMatchObject({ name: 'SlowDown' });
  const patient = new S3Client({
    endpoint: `${sandbox.url}/s3`,
    region: 'eu-central-1',
    forcePathStyle: true,
    credentials: s3Keys,
    maxAttempts: 3,
  });
  await patient.send(new PutObjectCommand({ Bucket, Key: 'later', Body: 'x' }));
  expect((await get('later')).bytes.toString()).toBe('x');
});
