import type { Response } from '@atrium/academy/schemas';
import { expect, test } from 'vitest';
import { AnswerKeeper, type Draft, type SaveState } from './answer-keeper.ts';

const text = (word: string): Response => ({ kind: 'short_text', text: word });

/** A server that keeps the largest sequence, and fails as often as told. */
function server(failures = 0, passing = true) {
  const kept = new Map<number, Draft>();
  const states: SaveState[] = [];
  const refused: unknown[] = [];
  let left = failures;
  const keeper = new AnswerKeeper([[0, 3]], {
    send: async (item, draft) => {
      if (left-- > 0) throw new Error('no');
      if ((kept.get(item)?.sequence ?? 0) < draft.sequence) kept.set(item, draft);
    },
    isPassing: () => passing,
    onState: (state) => states.push(state),
    onRefused: (error) => refused.push(error),
    quietMs: 5,
    retryMs: 5,
  });
  return { keeper, kept, states, refused };
}

test('of answers in quick succession the last one is kept, above what the server had', async () => {
  const { keeper, kept, states } = server();
  for (const word of ['a', 'ab', 'abc']) keeper.answer(0, text(word));
  await keeper.flush();
  expect(kept.get(0)).toEqual({ response: text('abc'), sequence: 6 });
  expect(states.at(-1)).toBe('saved');
});

test('what could not be saved is said to be waiting, and is there in the end', async () => {
  const { keeper, kept, states } = server(2);
  keeper.answer(1, text('kept'));
  await expect.poll(() => kept.get(1)?.response).toEqual(text('kept'));
  expect(states).toContain('waiting');
  expect(keeper.isWaiting).toBe(false);
});

test('an answer given while another is on its way is not lost', async () => {
  const { keeper, kept } = server();
  keeper.answer(0, text('first'));
  const first = keeper.flush();
  keeper.answer(0, text('second'));
  await first;
  expect(kept.get(0)?.response).toEqual(text('second'));
});

test('a refusal is told, and not tried again', async () => {
  const { keeper, refused } = server(1, false);
  keeper.answer(0, text('late'));
  await expect(keeper.flush()).rejects.toThrow('no');
  expect(refused).toHaveLength(1);
  expect(keeper.isWaiting).toBe(false);
});
