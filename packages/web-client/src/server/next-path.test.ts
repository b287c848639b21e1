import { expect, test } from 'vitest';
import { nextPath } from './next-path.ts';

test('a path of ours keeps its query', () => {
  expect(nextPath('/labs/documents?search=a&lab=b')).toBe('/labs/documents?search=a&lab=b');
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '',
])('nobody is sent away from here: %j', (given) => expect(nextPath(given)).toBe('/'));

test('signing in does not lead back to signing in', () => {
  expect(nextPath('/sign-in?next=/labs')).toBe('/');
  expect(nextPath(['/labs', '/labs'])).toBe('/');
});
