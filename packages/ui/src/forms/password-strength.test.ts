import { expect, test } from 'vitest';
import { passwordStrength } from './password-strength.ts';

test('short is too short, however wild', () => {
  expect(passwordStrength('aB3$', 12).score).toBe(0);
});

test('runs and sequences do not pass for length', () => {
  expect(passwordStrength('aaaaaaaaaaaaaaaa', 12).score).toBe(1);
  expect(passwordStrength('1234567890123456', 12).score).toBe(1);
});

test('a long passphrase is strong without symbols', () => {
  expect(passwordStrength('correct horse battery staple', 12).score).toBe(4);
});
