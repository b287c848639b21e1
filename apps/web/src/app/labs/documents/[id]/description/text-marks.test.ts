import { expect, test } from 'vitest';
import { stretchesOf } from './text-marks.ts';

const text = 'It cures pain and is THC-free.';

test('the stretches put together are the text', () => {
  const stretches = stretchesOf(text, [
    { start: 3, end: 8 },
    { start: 5, end: 20 },
    { start: 25, end: 99 },
  ]);
  expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
});

test('where two findings overlap both are told', () => {
  const [, , both] = stretchesOf(text, [
    { start: 3, end: 8 },
    { start: 5, end: 13 },
  ]);
  expect(both).toEqual({ start: 5, text: 'res', findings: [0, 1] });
});

test('an empty text has no stretches, and a text without findings is one', () => {
  expect(stretchesOf('', [{ start: 0, end: 0 }])).toEqual([]);
  expect(stretchesOf(text, [])).toEqual([{ start: 0, text, findings: [] }]);
});
