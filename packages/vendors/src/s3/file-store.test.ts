import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileStoreContract } from '@atrium/core/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../testing/sandbox.ts';
import { createS3FileStore, type S3Options } from './index.ts';

let sandbox: Sandbox;
let options: S3Options;
beforeAll(async () => {
  sandbox = await startSandbox();
  options = {
    endpoint: `${sandbox.url}/s3`,
    region: 'eu-central-1',
    bucket: 'files',
    ...sandbox.s3Keys,
    forcePathStyle: true,
  };
}, 30_000);
afterAll(() => sandbox.close());

const uploads = () => readdir(join(sandbox.dataDir, 's3', 'uploads'));
fileStoreContract(
  'the S3 file store',
  () => createS3FileStore(options),
  async () => (await uploads()).length === 0,
);

it('a passing fault of the store is repeated, a wrong secret is not hidden', async () => {
  await sandbox.fault('s3', 'slow_down', 1);
  await expect(createS3FileStore(options).check()).resolves.toBeUndefined();
  await expect(createS3FileStore({ ...options, secretAccessKey: 'wrong' }).check()).rejects.toThrow();
});
