import { expect, test } from 'vitest';
import { type Turns, turnedBox, turnedSize } from './place-box.ts';

const page = { width: 612, height: 792 };
const place = { x: 100, y: 50, width: 80, height: 12 };

test('a place at the top right of an upright page is at the bottom right after one turn', () => {
  const corner = { x: 600, y: 0, width: 12, height: 10 };
  expect(turnedBox(corner, page, 1)).toEqual({ x: 782, y: 600, width: 10, height: 12 });
});

test('four turns bring a place back to where it was', () => {
  let size = page;
  let box = place;
  for (let turn = 0; turn < 4; turn++) {
    box = turnedBox(box, size, 1);
    size = turnedSize(size, 1);
  }
  expect(box).toEqual(place);
});

test('a place stays on its page whichever way the page is turned', () => {
  for (const turns of [0, 1, 2, 3] as Turns[]) {
    const box = turnedBox(place, page, turns);
    const { width, height } = turnedSize(page, turns);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }
});
