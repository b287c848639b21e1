import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { DomainError, type FileStore } from '../kernel/index.ts';

const info = { contentType: 'application/pdf' };
const newKey = () => `org/${randomBytes(16).toString('hex')}`;

/** What every file store promises. `isEmptyAt` looks past the port. */
export function fileStoreContract(
  name: string,
  store: () => FileStore,
  isEmptyAt: (key: string) => Promise<boolean>,
): void {
  describe(name, () => {
    it('gives back the very bytes, whole and by inclusive range', async () => {
      const [key, content] = [newKey(), randomBytes(300_000)];
      await store().put(key, Readable.from([content.subarray(0, 7), content.subarray(7)]), info);
      expect((await buffer(await store().open(key))).equals(content)).toBe(true);
      const part = await buffer(await store().open(key, { start: 5, end: 104 }));
      expect(part.equals(content.subarray(5, 105))).toBe(true);
    });

    it('takes files larger than one part of a multipart upload', async () => {
      const [key, chunk] = [newKey(), randomBytes(1 << 20)];
      await store().put(key, Readable.from(Array.from({ length: 18 }, () => chunk)), info);
      const last = await buffer(await store().open(key, { start: 17 << 20, end: (18 << 20) - 1 }));
      expect(last.equals(chunk)).toBe(true);
    });

    it('keeps nothing of a stream that fails, and passes its error on', async () => {
      const key = newKey();
      const broken = Readable.from(
        (async function* () {
          for (let part = 0; part < 18; part++) yield randomBytes(1 << 20);
          throw new DomainError('TOO_LARGE', 'enough');
        })(),
      );
      await expect(store().put(key, broken, info)).rejects.toThrow('enough');
      await expect(store().open(key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await isEmptyAt(key)).toBe(true);
    });

    it('lends a path for tools that need one', async () => {
      const [key, content] = [newKey(), randomBytes(1000)];
      await store().put(key, Readable.from([content]), info);
      const { path, release } = await store().local(key);
      expect((await readFile(path)).equals(content)).toBe(true);
      await release();
    });

    it('removes, twice if asked, and answers NOT_FOUND afterwards', async () => {
      const key = newKey();
      await store().put(key, Readable.from([Buffer.from('x')]), info);
      await store().remove(key);
      await store().remove(key);
      await expect(store().open(key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(store().local(key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('takes 50 files at once', async () => {
      const keys = Array.from({ length: 50 }, newKey);
      await Promise.all(keys.map((key) => store().put(key, Readable.from([Buffer.from(key)]), info)));
      const texts = await Promise.all(
        keys.map(async (key) => (await buffer(await store().open(key))).toString()),
      );
      expect(texts).toEqual(keys);
    });

    it('says that it can be reached', async () => {
      await expect(store().check()).resolves.toBeUndefined();
    });
  });
}
