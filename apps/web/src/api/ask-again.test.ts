import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { askAgain } from './ask-again.ts';

test('a first answer that left before the news is not taken for the new state', async () => {
  const queryClient = new QueryClient();
  let truth = 'writing';
  const queryFn = async () => {
    const seen = truth;
    await new Promise((resolve) => setTimeout(resolve, 10));
    return seen;
  };
  const observer = new QueryObserver(queryClient, { queryKey: ['document'], queryFn });
  const stop = observer.subscribe(() => {});
  truth = 'draft';
  await askAgain(queryClient, ['document']);
  expect(queryClient.getQueryData(['document'])).toBe('draft');
  stop();
});
