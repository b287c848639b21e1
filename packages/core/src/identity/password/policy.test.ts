import { expect, it } from 'vitest';
import { hashPassword, passwordMatches } from './hash.ts';
import { checkPassword } from './policy.ts';
import { newPassword } from './schemas.ts';

const context = ['maria.santos@greenleaf.example', 'Maria Santos'];

it.each([
  'password1234',
  'Password123!',
  'qwertyuiop123',
  '123456789012',
  'aaaaaaaaaaaa',
  'passwordpassword',
  'letmein12345',
  'iloveyou2026!',
  'P@ssw0rd!P@ssw0rd!',
  'abcdefghijklmnop',
  '1q2w3e4r5t6y',
  'atrium atrium atrium',
  'maria.santos',
  'MariaSantos2026',
  'greenleafgreenleaf',
])('refuses %s', (password) => {
  expect(() => checkPassword(password, context)).toThrow(/Three or four unrelated words/);
});

it.each([
  'correct horse battery',
  'green-harbour-lantern',
  'kzhR7wq2LmPx',
  'Вчера шёл тихий дождь',
  '静かな夜に星を数える猫たち',
])('accepts %s: no rules about kinds of characters', (password) =>
  expect(() => checkPassword(password, context)).not.toThrow(),
);

it('asks for 12 to 128 characters, and cuts nothing off', async () => {
  expect(newPassword.safeParse('elevenchars').success).toBe(false);
  expect(newPassword.safeParse('x'.repeat(128)).success).toBe(true);
  expect(newPassword.safeParse('x'.repeat(129)).success).toBe(false);
  const long = 'é'.repeat(100);
  const stored = await hashPassword(`${long}a`);
  expect(await passwordMatches(stored, `${long}b`)).toBe(false);
});

it('keeps argon2id at 19 MiB, two passes, one lane', async () => {
  expect(await hashPassword('green-harbour-lantern')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it('knows a password typed on another keyboard, and nobody without one', async () => {
  const stored = await hashPassword('cafe\u0301-lantern-green');
  expect(await passwordMatches(stored, 'caf\u00e9-lantern-green')).toBe(true);
  expect(await passwordMatches(null, 'green-harbour-lantern')).toBe(false);
});

it('answers within a moment, whatever is typed', () => {
  const started = performance.now();
  for (const password of ['p@$$w0rd'.repeat(16), 'aB3$'.repeat(32), '1aA'.repeat(42)]) {
    try {
      checkPassword(password, context);
    } catch {}
  }
  expect(performance.now() - started).toBeLessThan(1500);
});
