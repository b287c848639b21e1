import { describe, expect, it } from 'vitest';
import { moveLesson, moveModule, orderOf, stepOf } from './order.ts';

const modules = [
  { key: 'a', lessons: [{ key: '1' }, { key: '2' }] },
  { key: 'b', lessons: [] },
  { key: 'c', lessons: [{ key: '3' }] },
];
const shown = (list: Parameters<typeof orderOf>[0]) =>
  orderOf(list)
    .map(({ key, lessons }) => `${key}:${lessons.join('')}`)
    .join(' ');

describe('an outline', () => {
  it('takes a lesson to another place, and into another module', () => {
    const up = moveLesson(modules, { moduleKey: 'a', index: 1 }, { moduleKey: 'a', index: 0 });
    expect(shown(up)).toBe('a:21 b: c:3');
    const over = moveLesson(modules, { moduleKey: 'a', index: 0 }, { moduleKey: 'c', index: 1 });
    expect(shown(over)).toBe('a:2 b: c:31');
    expect(shown(moveModule(modules, 2, 0))).toBe('c:3 a:12 b:');
  });

  it('steps over the edge of a module, and stops at the ends', () => {
    expect(stepOf(modules, { moduleKey: 'a', index: 1 }, 1)).toEqual({ moduleKey: 'b', index: 0 });
    expect(stepOf(modules, { moduleKey: 'c', index: 0 }, -1)).toEqual({ moduleKey: 'b', index: 0 });
    expect(stepOf(modules, { moduleKey: 'a', index: 0 }, -1)).toBeNull();
    expect(stepOf(modules, { moduleKey: 'c', index: 0 }, 1)).toBeNull();
  });

  it('loses and doubles nothing, whatever is moved where', () => {
    const places = ['a', 'b', 'c'].flatMap((moduleKey) => [0, 1, 2].map((index) => ({ moduleKey, index })));
    for (const from of places) {
      for (const to of places) {
        const keys = moveLesson(modules, from, to).flatMap(({ lessons }) => lessons.map(({ key }) => key));
        expect(keys.toSorted()).toEqual(['1', '2', '3']);
      }
    }
  });
});
