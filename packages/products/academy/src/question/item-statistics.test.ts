import { describe, expect, it } from 'vitest';
import { single } from '../testing/quiz.ts';
import { answerCounts } from './answer-counts.ts';
import { itemStatistics } from './item-statistics.ts';

/** `n` learners, the better ones right with probability one, the weaker ones wrong. */
const learners = (n: number, right: (index: number) => boolean) =>
  Array.from({ length: n }, (_, index) => ({ fraction: right(index) ? 1 : 0, rest: index / n }));

describe('item statistics', () => {
  it('of an item that the better half knows: facility 0.5, high discrimination, no flag', () => {
    const { facility, discrimination, flag } = itemStatistics(learners(40, (index) => index >= 20));
    expect(facility).toBe(0.5);
    expect(discrimination).toBeGreaterThan(0.8);
    expect(flag).toBeNull();
  });

  it('suspect the key where those who know the rest are wrong', () => {
    expect(itemStatistics(learners(40, (index) => index < 20)).flag).toBe('wrong_key');
  });

  it('flag what nobody or everybody knows, and what tells nothing', () => {
    expect(itemStatistics(learners(40, (index) => index >= 38)).flag).toBe('too_hard');
    expect(itemStatistics(learners(40, () => true))).toMatchObject({
      flag: 'too_easy',
      discrimination: null,
    });
    expect(itemStatistics(learners(40, (index) => index % 2 === 1)).flag).toBe('tells_nothing');
  });

  it('say nothing on fewer than twenty answers', () => {
    expect(itemStatistics(learners(19, (index) => index < 10)).flag).toBeNull();
    expect(itemStatistics([])).toEqual({ answers: 0, facility: null, discrimination: null, flag: null });
  });

  it('count options, the never chosen ones too', () => {
    const [part] = answerCounts(single('A'), [
      { kind: 'single', optionId: 'right' },
      { kind: 'single', optionId: 'right' },
      { kind: 'single', optionId: 'wrong' },
    ]);
    expect(part?.counts).toEqual([
      { label: 'right', count: 2, right: true },
      { label: 'wrong', count: 1, right: false },
      { label: 'other', count: 0, right: false },
    ]);
  });
});
