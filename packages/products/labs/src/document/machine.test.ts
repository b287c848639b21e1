import { describe, expect, it } from 'vitest';
import { documentMachine, documentStates, runningStates, summaryOf } from './machine.ts';

const ends = ['rejected', 'duplicate', 'cancelled'] as const;

describe('the document machine', () => {
  it('leaves no state that runs without a person stuck: each can fail, be rejected or be cancelled', () => {
    for (const state of runningStates) {
      expect(documentMachine.allowed(state), state).toContain('cancel');
    }
  });

  it('ends for good only in rejected, duplicate and cancelled', () => {
    const final = documentStates.filter((state) => documentMachine.allowed(state).length === 0);
    expect(final).toEqual([...ends]);
  });

  it('reaches every state from the first one', () => {
    const seen = new Set<string>(['validating']);
    for (let grown = true; grown; ) {
      const next = [...seen].flatMap((state) =>
        documentMachine
          .allowed(documentMachine.parse(state))
          .map((move) => documentMachine.move(documentMachine.parse(state), move)),
      );
      grown = next.some((state) => !seen.has(state));
      for (const state of next) seen.add(state);
    }
    expect([...seen].sort()).toEqual([...documentStates].sort());
  });

  it('publishes only what was approved', () => {
    expect(documentMachine.from('publish')).toEqual(['approved']);
    expect(documentMachine.from('approve')).toEqual(['in_review']);
  });

  it('refuses an illegal move by name and says what is possible', () => {
    expect(() => documentMachine.move('drafted', 'publish')).toThrowError(/Possible now: .*submit/);
  });

  it('has a public summary for every state', () => {
    for (const state of documentStates) expect(summaryOf(state)).toMatch(/^[a-z]+$/);
  });
});
