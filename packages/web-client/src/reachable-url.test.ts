import { expect, test } from 'vitest';
import { reachableUrl } from './reachable-url.ts';

test('an API on localhost is looked for on the host the page came from', () => {
  expect(reachableUrl('http://localhost:4000', '192.168.1.20')).toBe('http://192.168.1.20:4000');
  expect(reachableUrl('http://localhost:4000', 'localhost')).toBe('http://localhost:4000');
});

test('an API with a name of its own keeps it', () => {
  expect(reachableUrl('https://api.example.com/', 'app.example.com')).toBe('https://api.example.com');
});
