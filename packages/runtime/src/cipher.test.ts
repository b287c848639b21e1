import { expect, test } from 'vitest';
import { createCipher } from './cipher.ts';

const secret = 'a'.repeat(32);
const former = 'b'.repeat(32);

test('a sealed value opens in its own context only', () => {
  const cipher = createCipher([secret]);
  const sealed = cipher.seal('JBSWY3DPEHPK3PXP', 'TotpFactor:user-1');
  expect(cipher.open(sealed, 'TotpFactor:user-1')).toBe('JBSWY3DPEHPK3PXP');
  expect(() => cipher.open(sealed, 'TotpFactor:user-2')).toThrow();
});

test('the same text never seals to the same value twice', () => {
  const cipher = createCipher([secret]);
  expect(cipher.seal('x', 'c')).not.toBe(cipher.seal('x', 'c'));
});

test('a changed byte, a cut tag and a foreign key are refused', () => {
  const sealed = createCipher([secret]).seal('text', 'c');
  const [version, id, iv, text, tag] = sealed.split('.');
  const cipher = createCipher([secret]);
  expect(() => cipher.open([version, id, iv, `A${text?.slice(1)}x`, tag].join('.'), 'c')).toThrow();
  expect(() => cipher.open([version, id, iv, text, tag?.slice(0, 6)].join('.'), 'c')).toThrow();
  expect(() => createCipher([former]).open(sealed, 'c')).toThrow(/unknown key/);
});

test('after a rotation the former secret still opens what it sealed, and seals nothing new', () => {
  const old = createCipher([former]).seal('text', 'c');
  const rotated = createCipher([secret, former]);
  expect(rotated.open(old, 'c')).toBe('text');
  expect(createCipher([secret]).open(rotated.seal('new', 'c'), 'c')).toBe('new');
});
