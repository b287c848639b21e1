import type { Cipher } from '../kernel/index.ts';

/** Seals nothing, but refuses a value under another context, as the real one does. */
export const testCipher: Cipher = {
  seal: (plain, context) => Buffer.from(JSON.stringify([context, plain])).toString('base64'),
  open: (sealed, context) => {
    const [bound, plain] = JSON.parse(Buffer.from(sealed, 'base64').toString()) as [string, string];
    if (bound !== context) throw new Error('sealed under another context');
    return plain;
  },
};
