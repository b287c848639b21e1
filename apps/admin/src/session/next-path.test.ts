import { expect, test } from 'vitest';
import { nextPath } from './next-path.ts';

test('a path of ours keeps its query', () => {
  expect(nextPath('/jobs?only=dead')).toBe('/jobs?only=dead');
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '',
  '/sign-in',
])('nobody is sent away from here, nor in a circle: %j', (given) => expect(nextPath(given)).toBe('/'));
