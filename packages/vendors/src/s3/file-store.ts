import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FileStore, notFound } from '@atrium/core/kernel';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  NoSuchKey,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

export interface S3Options {
  /** null: Amazon's own, by region. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  /** null: the SDK's own ways (environment, instance role). */
  readonly accessKeyId: string | null;
  readonly secretAccessKey: string | null;
  /** Most stores that are not Amazon's need it. */
  readonly forcePathStyle: boolean;
}

const mebibyte = 1024 * 1024;
/** Of one upload: two parts in memory while the next is read. */
const parts = { partSize: 8 * mebibyte, queueSize: 2 };

/** Files in any store that speaks S3. Uploads are multipart streams; one that fails is aborted, its parts removed. */
export function createS3FileStore(options: S3Options): Required<FileStore> {
  const client = clientOf(options);
  const Bucket = options.bucket;

  const open = async (Key: string, range?: { start: number; end: number }): Promise<Readable> => {
    const Range = range && `bytes=${range.start}-${range.end}`;
    const { Body } = await client
      .send(new GetObjectCommand({ Bucket, Key, ...(Range ? { Range } : {}) }))
      .catch(unlessMissing);
    if (!(Body instanceof Readable)) throw new Error('the store answered without a body');
    return Body;
  };

  return {
    put: async (Key, content, { contentType: ContentType }) => {
      const params = { Bucket, Key, Body: content, ContentType };
      await new Upload({ client, params, ...parts, leavePartsOnError: false }).done();
    },
    open,
    local: async (key) => {
      const content = await open(key);
      const folder = await mkdtemp(join(tmpdir(), 'atrium-file-'));
      const release = () => rm(folder, { recursive: true, force: true });
      const path = join(folder, 'file');
      try {
        await pipeline(content, createWriteStream(path, { mode: 0o600 }));
      } catch (error) {
        await release();
        throw error;
      }
      return { path, release };
    },
    remove: async (Key) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    check: async () => {
      await client.send(new HeadBucketCommand({ Bucket }));
    },
    close: () => client.destroy(),
  };
}

function clientOf({ endpoint, region, accessKeyId, secretAccessKey, forcePathStyle }: S3Options): S3Client {
  const credentials = accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {};
  return new S3Client({
    region,
    forcePathStyle,
    ...(endpoint ? { endpoint } : {}),
    ...credentials,
    // Stores that are not Amazon's often do not know its newer checksums; our own SHA-256 is in the row.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

const unlessMissing = (error: unknown): never => {
  const missing =
    error instanceof NoSuchKey || (error instanceof S3ServiceException && error.name === 'NotFound');
  throw missing ? notFound('The file') : error;
};
