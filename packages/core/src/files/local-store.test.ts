import { mkdtempSync } from 'node:fs';
import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { fileStoreContract } from '../testing/index.ts';
import { createLocalFileStore } from './local-store.ts';

const root = mkdtempSync(join(tmpdir(), 'atrium-store-'));
afterAll(() => rm(root, { recursive: true, force: true }));

const parts = () => readdir(join(root, '.parts'));
fileStoreContract(
  'the local file store',
  () => createLocalFileStore(root),
  async () => (await parts()).length === 0,
);

it.each(['../x', 'a/../../x', '/etc/passwd', 'a/./b', 'a\\..\\b', '', 'a//b', '.parts/x', 'a\0b'])(
  'the key %j cannot leave the folder',
  async (key) => {
    const store = createLocalFileStore(root);
    await expect(store.put(key, Readable.from(['x']), { contentType: 'text/plain' })).rejects.toThrow(
      'file key',
    );
    await expect(store.open(key)).rejects.toThrow('file key');
  },
);

it('a killed writer leaves nothing for longer than a day', async () => {
  const [old, young] = [join(root, '.parts', 'old'), join(root, '.parts', 'young')];
  await Promise.all([writeFile(old, 'x'), writeFile(young, 'x')]);
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
  await utimes(old, twoDaysAgo, twoDaysAgo);
  await createLocalFileStore(root).check();
  expect(await parts()).toEqual(['young']);
});
