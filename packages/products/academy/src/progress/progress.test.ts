import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEvent,
  type BlockEvent,
  type BlockProgress,
  type BlockRule,
  isDone,
  untouched,
} from './block-progress.ts';
import { isCourseDone, type Outline, type Record as Recorded, summarize } from './course-progress.ts';
import { secondsSeen, unite } from './intervals.ts';

const runs = { seed: 20261120, numRuns: 300 };
const video: BlockRule = { kind: 'video', durationSeconds: 100 };
const second = fc.integer({ min: -50, max: 1500 }).map((tenths) => tenths / 10);
const stretch = fc.tuple(second, second);
const at = fc.integer({ min: 0, max: 20 }).map((count) => new Date(1_800_000_000_000 + count * 1000));
const event: fc.Arbitrary<BlockEvent> = fc.oneof(
  fc.record({ kind: fc.constant('viewed' as const), at }),
  fc.record({ kind: fc.constant('answered' as const), at }),
  fc.record({
    kind: fc.constant('watched' as const),
    at,
    intervals: fc.array(stretch, { maxLength: 4 }),
    positionSeconds: second,
  }),
);
const after = (events: readonly BlockEvent[]): BlockProgress =>
  events.reduce((progress, one) => addEvent(progress, one, video), untouched);

describe('watched stretches', () => {
  it('are the set of tenths seen, counted once however they overlap', () => {
    fc.assert(
      fc.property(fc.array(stretch), (stretches) => {
        const seen = unite([], stretches, 100);
        const tenths = new Set<number>();
        for (const [from, to] of stretches) {
          for (let t = Math.max(Math.round(from * 10), 0); t < Math.min(Math.round(to * 10), 1000); t++)
            tenths.add(t);
        }
        expect(Math.round(secondsSeen(seen) * 10)).toBe(tenths.size);
        for (const [index, [from, to]] of seen.entries()) {
          expect(to).toBeGreaterThan(from);
          expect(from).toBeGreaterThan(seen[index - 1]?.[1] ?? -1);
        }
      }),
      runs,
    );
  });
});

describe('a block', () => {
  it('ends in the same state whatever order its reports come in, and however often', () => {
    const shuffled = fc
      .array(event, { maxLength: 12 })
      .chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([events, again]) => {
        expect(after(again)).toEqual(after(events));
      }),
      runs,
    );
  });

  it('once done stays done, whatever is reported next', () => {
    fc.assert(
      fc.property(fc.array(event), fc.array(event), (before, later) => {
        fc.pre(isDone(after(before), video));
        expect(isDone(after([...before, ...later]), video)).toBe(true);
      }),
      runs,
    );
  });

  const watched = (intervals: [number, number][], positionSeconds = 100): BlockEvent => ({
    kind: 'watched',
    at: new Date(0),
    intervals,
    positionSeconds,
  });

  it('of video is not done by seeking to its end', () => {
    expect(isDone(after([watched([[0, 3]]), watched([[97, 100]])]), video)).toBe(false);
  });

  it('of video is not done by watching the first half twice', () => {
    expect(isDone(after([watched([[0, 50]]), watched([[0, 50]])]), video)).toBe(false);
  });

  it('of video is done at nine tenths of its seconds, not before', () => {
    expect(isDone(after([watched([[0, 89.9]])]), video)).toBe(false);
    expect(isDone(after([watched([[10, 100]])]), video)).toBe(true);
  });

  it('resumes where the latest report left, though an older one arrives after it', () => {
    const early = { ...watched([], 20), at: new Date(1000) };
    const late = { ...watched([], 60), at: new Date(2000) };
    expect(after([late, early]).positionSeconds).toBe(60);
  });

  it.each([
    ['text', 'viewed', true],
    ['image', 'viewed', true],
    ['chart', 'viewed', true],
    ['case', 'viewed', false],
    ['case', 'answered', true],
    ['quiz', 'viewed', false],
    ['quiz', 'answered', true],
  ] as const)('of %s is done by "%s": %s', (kind, what, done) => {
    const rule = { kind, durationSeconds: 0 };
    expect(isDone(addEvent(untouched, { kind: what, at: new Date(0) }, rule), rule)).toBe(done);
  });
});

const lesson = (key: string, more: Partial<Outline['modules'][number]['lessons'][number]> = {}) => ({
  key,
  title: key,
  minutes: 5,
  required: true,
  open: true,
  blockKeys: [`${key}1`, `${key}2`],
  ...more,
});
const outline: Outline = {
  modules: [
    { key: 'm1', title: 'One', lessons: [lesson('a'), lesson('b')] },
    { key: 'm2', title: 'Two', lessons: [lesson('c', { open: false }), lesson('d', { required: false })] },
  ],
};
const record = (more: Partial<Recorded> = {}): Recorded => ({
  lessons: new Map(),
  doneBlocks: new Set(),
  completedAt: null,
  lessonKey: null,
  ...more,
});
const done = { completedAt: new Date(0) };

describe('a course', () => {
  it('counts required lessons only, and shows what is locked, open, begun and completed', () => {
    const lessons = new Map<string, { completedAt: Date | null }>([
      ['a', done],
      ['b', { completedAt: null }],
    ]);
    const summary = summarize(
      outline,
      record({ lessons, doneBlocks: new Set(['a1', 'a2', 'b1']), lessonKey: 'b' }),
    );
    expect(summary).toMatchObject({
      requiredLessons: 3,
      completedRequired: 1,
      percent: 33,
      nextLessonKey: 'b',
    });
    expect(
      summary.modules.flatMap((module) => module.lessons).map(({ state, doneBlocks }) => [state, doneBlocks]),
    ).toEqual([
      ['completed', 2],
      ['in_progress', 1],
      ['locked', 0],
      ['available', 0],
    ]);
  });

  it('is done when every required lesson is, and never when it has none', () => {
    expect(isCourseDone(outline, new Set(['a', 'b', 'c']))).toBe(true);
    expect(isCourseDone(outline, new Set(['a', 'b', 'd']))).toBe(false);
    expect(isCourseDone({ modules: [] }, new Set())).toBe(false);
  });

  it('completed once stays completed when lessons are added, which are shown as new', () => {
    const lessons = new Map(['a', 'b'].map((key) => [key, done]));
    const summary = summarize(outline, record({ lessons, completedAt: new Date(5) }));
    expect(summary).toMatchObject({ percent: 100, completedAt: new Date(5), newLessons: ['c'] });
  });

  it('is never shown as whole before it is', () => {
    const many: Outline = {
      modules: [
        { key: 'm', title: 'm', lessons: Array.from({ length: 300 }, (_, index) => lesson(`l${index}`)) },
      ],
    };
    const lessons = new Map(Array.from({ length: 299 }, (_, index) => [`l${index}`, done]));
    expect(summarize(many, record({ lessons })).percent).toBe(99);
  });

  it('goes on after the lesson one is at, and comes back to what was left out', () => {
    const lessons = new Map([['b', done]]);
    expect(summarize(outline, record({ lessons, lessonKey: 'b' })).nextLessonKey).toBe('d');
    const both = new Map(['b', 'd'].map((key) => [key, done]));
    expect(summarize(outline, record({ lessons: both, lessonKey: 'b' })).nextLessonKey).toBe('a');
  });

  it('keeps what was learnt when access is lost', () => {
    const shut: Outline = { modules: [{ key: 'm', title: 'm', lessons: [lesson('a', { open: false })] }] };
    expect(summarize(shut, record({ lessons: new Map([['a', done]]) })).modules[0]?.lessons[0]?.state).toBe(
      'completed',
    );
  });
});
