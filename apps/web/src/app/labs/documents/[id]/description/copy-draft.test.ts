import { expect, test } from 'vitest';
import { copyProblems, sameCopy, tidy } from './copy-draft.ts';

const copy = { headline: 'Blue Dream', body: 'Flower with 18.2281 % total THC.', bullets: ['Citrus'] };

test('space and empty bullets make no new version', () => {
  expect(sameCopy(copy, { ...copy, headline: ' Blue Dream ', bullets: ['Citrus', '  '] })).toBe(true);
  expect(sameCopy(copy, { ...copy, body: `${copy.body}!` })).toBe(false);
});

test('what is saved is what was typed, without space at the ends', () => {
  expect(tidy({ ...copy, body: ' a\n\nb ' }).body).toBe('a\n\nb');
});

test('an empty or overlong text says which part', () => {
  expect(copyProblems(copy)).toEqual({});
  expect(copyProblems({ ...copy, headline: ' ' })).toEqual({ headline: 'This may not be empty.' });
  expect(copyProblems({ ...copy, bullets: ['x'.repeat(300)] })).toEqual({ 'bullets.0': 'This is too long.' });
});
