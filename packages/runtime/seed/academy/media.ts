import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { storeUpload } from '@atrium/core/files';
import type { Call, Platform } from '@atrium/core/kernel';

/** Uploads the course's pictures and videos as they are asked for, each once. */
export function mediaShelf(platform: Platform, author: Call): (file: string) => Promise<string> {
  const uploaded = new Map<string, Promise<string>>();
  const upload = async (name: string): Promise<string> => {
    const stream = createReadStream(join(import.meta.dirname, 'media', name));
    return (await storeUpload(platform, author, { purpose: 'academy.media', name, stream })).id;
  };
  return (name) => {
    const id = uploaded.get(name) ?? upload(name);
    uploaded.set(name, id);
    return id;
  };
}
