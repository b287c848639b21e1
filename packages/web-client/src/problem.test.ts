import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { codeOf, isPassing, problemOf } from './problem.ts';

const answered = (code: string, details: object = {}) =>
  TRPCClientError.from({
    error: {
      message: 'Give a reason.',
      code: -32600,
      data: { code, httpStatus: 400, path: 'labs.document.correct', details, requestId: 'r-1' },
    },
  });

test('a refusal keeps its code, its fields and the id of its request', () => {
  const problem = problemOf(answered('BAD_INPUT', { fields: { reason: 'say why' } }));
  expect(problem).toMatchObject({
    code: 'BAD_INPUT',
    message: 'Give a reason.',
    fields: { reason: 'say why' },
    requestId: 'r-1',
  });
});

test('no answer is told apart from every answer', () => {
  expect(codeOf(new TypeError('Failed to fetch'))).toBe('UNREACHABLE');
  expect(codeOf(TRPCClientError.from(new Error('Failed to fetch')))).toBe('UNREACHABLE');
});

test('only what may pass by itself is asked for again', () => {
  expect(isPassing(new TypeError('Failed to fetch'))).toBe(true);
  expect(isPassing(answered('NOT_FOUND'))).toBe(false);
  expect(isPassing(answered('INTERNAL'))).toBe(true);
  expect(isPassing(answered('CONFLICT'))).toBe(false);
  expect(isPassing(answered('CONFLICT', { reason: 'busy' }))).toBe(true);
});
