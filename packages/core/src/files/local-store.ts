import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { days, type FileStore, notFound } from '../kernel/index.ts';

/** Keys hold no dot, so no path can leave the folder. */
const keyShape = /^[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*$/;
const partsFolder = '.parts';

/** Files in a folder of this machine: written aside, flushed, then renamed into place, so that no reader sees half a file. */
export function createLocalFileStore(root: string): FileStore {
  const folder = resolve(root);
  const parts = join(folder, partsFolder);
  let ready: Promise<void> | null = null;

  const prepare = (): Promise<void> => {
    ready ??= mkdir(parts, { recursive: true, mode: 0o700 }).then(() => removeLeftovers(parts));
    ready.catch(() => {
      ready = null;
    });
    return ready;
  };
  const pathOf = (key: string): string => {
    if (!keyShape.test(key)) throw new Error('a file key is made of letters, digits, - and _');
    return join(folder, key);
  };

  return {
    put: async (key, content) => {
      const path = pathOf(key);
      await prepare();
      const part = join(parts, randomUUID());
      try {
        await pipeline(content, createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }));
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    open: async (key, range) => stream(await existing(pathOf(key)), range),
    local: async (key) => {
      const path = await existing(pathOf(key));
      return { path, release: async () => {} };
    },
    remove: async (key) => rm(pathOf(key), { force: true }),
    check: async () => {
      await prepare();
      await access(parts, constants.W_OK);
    },
  };
}

async function existing(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw notFound('The file');
  return path;
}

async function stream(path: string, range?: { start: number; end: number }): Promise<Readable> {
  const handle = await open(path, 'r');
  return createReadStream(path, { fd: handle, ...range });
}

/** Parts of a process that was killed while writing. */
async function removeLeftovers(parts: string): Promise<void> {
  const oldest = Date.now() - days(1) * 1000;
  for (const name of await readdir(parts)) {
    const path = join(parts, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < oldest) await rm(path, { force: true });
  }
}
