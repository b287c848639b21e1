import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Cipher } from '@atrium/core/kernel';

const algorithm = 'aes-256-gcm';

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

const keyOf = (secret: string): Key => {
  const derived = Buffer.from(hkdfSync('sha256', secret, '', 'atrium field encryption v1', 36));
  return { bytes: derived.subarray(0, 32), id: derived.subarray(32).toString('hex') };
};

/**
 * AES-256-GCM under keys derived (HKDF-SHA256) from the secrets. The first secret seals; the others still open, so that
 * a secret can be rotated. A sealed value reads `v1.<key id>.<iv>.<text>.<tag>` and is bound to its `context`.
 */
export function createCipher(secrets: readonly [string, ...string[]]): Cipher {
  const [current, ...former] = secrets;
  const sealing = keyOf(current);
  const keys = new Map([sealing, ...former.map(keyOf)].map((key) => [key.id, key.bytes]));
  return {
    seal: (plain, context) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv(algorithm, sealing.bytes, iv).setAAD(Buffer.from(context));
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      const parts = [iv, text, cipher.getAuthTag()].map((part) => part.toString('base64url'));
      return ['v1', sealing.id, ...parts].join('.');
    },
    open: (sealed, context) => {
      const [version, id = '', ...parts] = sealed.split('.');
      const [iv, text, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
      const key = keys.get(id);
      if (version !== 'v1' || !iv || !text || !tag) throw new Error('not a sealed value');
      if (!key) throw new Error(`sealed under the unknown key ${id}`);
      const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: 16 })
        .setAAD(Buffer.from(context))
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    },
  };
}
