import { describe, expect, test } from 'vitest';
import { Access, cookieNamed } from './access.ts';

const accessOf = (web: string, admin: string, api: string) =>
  new Access({ urls: { web, admin, api }, origins: [web, admin, api] });
const demo = accessOf('http://localhost:3000', 'http://localhost:3001', 'http://localhost:4000');
const real = accessOf('https://app.example', 'https://admin.example', 'https://api.example');

describe('a page may call when it is one of ours', () => {
  test.each([
    ['https://app.example', true],
    ['https://admin.example', true],
    ['https://app.example.evil.test', false],
    ['http://app.example', false],
    ['https://evil.test', false],
    ['null', false],
  ])('%s: %s', (origin, known) => {
    expect(real.isKnown(origin, 'api.example')).toBe(known);
  });

  test('and a demo’s pages may on whatever host the demo is reached by', () => {
    expect(demo.isKnown('http://192.168.1.7:3000', '192.168.1.7:4000')).toBe(true);
    expect(demo.isKnown('http://192.168.1.8:3000', '192.168.1.7:4000')).toBe(false);
    expect(demo.isKnown('http://192.168.1.7:8080', '192.168.1.7:4000')).toBe(false);
  });

  test('which a real installation never assumes', () => {
    expect(real.isKnown('https://api.example:3000', 'api.example')).toBe(false);
  });
});

describe('an act with a person’s cookie', () => {
  const cookie = '__Host-atrium-session=token';
  const act = (headers: object) => real.credentials('POST', { cookie, host: 'api.example', ...headers });

  test('is taken from our own pages', () => {
    expect(act({ origin: 'https://app.example' }).sessionToken).toBe('token');
  });

  test.each([
    ['a foreign page', { origin: 'https://evil.test' }],
    ['a page without a name', { origin: 'null' }],
    ['nobody in particular', {}],
    ['a cross-site form', { origin: 'https://app.example', 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', (_name, headers) => {
    expect(() => act(headers)).toThrow(/may not act/);
  });

  test('is no matter for a program with a key of its own', () => {
    expect(real.credentials('POST', { authorization: 'Bearer ak_1', cookie })).toMatchObject({
      bearer: 'ak_1',
      sessionToken: null,
    });
  });
});

test('the staff’s app has a cookie of its own, and neither works in the other’s place', () => {
  const cookie = '__Host-atrium-session=mine; __Host-atrium-admin-session=staff';
  const on = (origin: string) => real.credentials('GET', { cookie, origin });
  expect(on('https://admin.example')).toMatchObject({ surface: 'admin', sessionToken: 'staff' });
  expect(on('https://app.example')).toMatchObject({ surface: 'web', sessionToken: 'mine' });
  expect(real.credentials('GET', { cookie, referer: 'https://admin.example/x' }).surface).toBe('admin');
});

test.each([
  ['a=1; s=token; b=2', 'token'],
  ['s=a%2Bb', 'a+b'],
  ['xs=1', null],
  ['s', null],
  ['s=%E0%A4%A', '%E0%A4%A'],
])('the cookie s in %j is %j', (header, value) => {
  expect(cookieNamed('s', header)).toBe(value);
});
