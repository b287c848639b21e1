import { createLocalFileStore } from '@atrium/core/files';
import type { Ports } from '@atrium/core/kernel';
import { createCipher } from './cipher.ts';
import type { Env } from './env.ts';

/** Chooses the real thing or its local stand-in, by what the environment gives. */
export function createPorts(env: Env): Ports {
  return {
    files: createLocalFileStore(env.filesDir),
    mail: { send: () => Promise.reject(new Error('no mail server is set')) },
    model: null,
    cipher: createCipher([env.authSecret]),
  };
}
