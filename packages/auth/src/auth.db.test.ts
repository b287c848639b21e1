import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { appRouter } from '@atrium/api';
import { authenticateRequest, signIn, stepUp } from '@atrium/core/identity';
import { execute } from '@atrium/core/kernel';
import {
  asVisitor,
  callBy,
  identityPlatform,
  origin,
  type TestPlatform,
  testPassword,
  testPerson,
} from '@atrium/core/testing';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import imported, { type AuthOptions } from 'next-auth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AuthSettings, createAuthOptions, sessionCookieName } from './index.ts';
import { defaultOf } from './interop.ts';

const nextAuth = defaultOf(imported) as (req: object, res: object, options: AuthOptions) => Promise<void>;

let test: TestPlatform;
let api: Server;
let pages: Server;
let settings: AuthSettings;

beforeAll(async () => {
  test = await identityPlatform();
  api = createHTTPServer({
    router: appRouter,
    basePath: '/trpc/',
    createContext: ({ req }) => contextOf(req),
  });
  pages = createServer((req, res) => void page(req, res));
  const secret = 'a secret of next-auth, for tests only';
  settings = { surface: 'web', apiUrl: '', publicUrl: 'http://localhost:3000', secret, secure: false };
  settings = { ...settings, apiUrl: await listening(api) };
  await listening(pages);
});
afterAll(async () => {
  pages.close();
  api.close();
  await test.close();
});

async function contextOf(req: IncomingMessage) {
  expect(req.headers.origin).toBe(settings.publicUrl);
  const name = sessionCookieName(settings);
  const sessionToken = new RegExp(`${name}=([^;]+)`).exec(req.headers.cookie ?? '')?.[1] ?? null;
  const credentials = { sessionToken, bearer: null, surface: 'web' } as const;
  const actor = await authenticateRequest(test.platform, credentials, origin);
  return { platform: test.platform, call: { actor, origin } };
}

/** As Next's pages router would hand a request on. */
async function page(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', settings.publicUrl);
  const pairs = (req.headers.cookie ?? '').split('; ').map((pair) => pair.split(/=(.*)/s));
  const cookies = Object.fromEntries(pairs.map(([name, value = '']) => [name, decodeURIComponent(value)]));
  const request = {
    method: req.method,
    headers: req.headers,
    cookies,
    query: { nextauth: url.pathname.replace('/api/auth/', '').split('/') },
    body: Object.fromEntries(new URLSearchParams(await text(req))),
  };
  const answer = Object.assign(res, {
    status: (code: number) => Object.assign(res, { statusCode: code }),
    json: (body: unknown) => res.end(JSON.stringify(body)),
    send: (body: unknown) => res.end(typeof body === 'string' ? body : JSON.stringify(body)),
  });
  await nextAuth(request, answer, createAuthOptions(settings));
}

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });

/** A browser, as far as cookies go. */
class Browser {
  readonly jar = new Map<string, string>();
  readonly lines: string[] = [];

  async go(action: string, form?: Record<string, string>): Promise<Record<string, unknown>> {
    const { port } = pages.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/api/auth/${action}`, {
      redirect: 'manual',
      headers: { cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams({ ...form, json: 'true' }) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      this.lines.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.jar.set(name, value);
      else this.jar.delete(name);
    }
    return (await response.json()) as Record<string, unknown>;
  }

  async post(action: string, form: Record<string, string> = {}): Promise<Record<string, unknown>> {
    const { csrfToken } = await this.go('csrf');
    return this.go(action, { ...form, csrfToken: String(csrfToken) });
  }
}

const token = (browser: Browser) => browser.jar.get(sessionCookieName(settings)) ?? '';

async function signedIn() {
  const person = await testPerson(test);
  const browser = new Browser();
  const answer = await execute(test.platform, signIn, asVisitor, {
    email: person.email,
    password: testPassword,
  });
  if (answer.next !== 'ticket') throw new Error(answer.next);
  await browser.post('callback/ticket', { ticket: answer.ticket });
  return { person, browser, ticket: answer.ticket };
}

it('a ticket becomes a cookie that holds the session’s own token, out of reach of scripts', async () => {
  const { browser, person } = await signedIn();
  expect((await callBy(test, token(browser))).actor).toMatchObject({ kind: 'user', userId: person.userId });
  const line = browser.lines.find((cookie) => cookie.startsWith('atrium-session='));
  expect(line).toMatch(/HttpOnly/);
  expect(line).toMatch(/SameSite=Lax/i);
});

it('what pages read of the session names the person and holds no token', async () => {
  const { browser, person } = await signedIn();
  const session = await browser.go('session');
  expect(session).toMatchObject({ user: { email: person.email, name: 'Ana Person' } });
  expect(JSON.stringify(session)).not.toContain(token(browser));
});

it('a spent ticket sets no cookie and says a constant word', async () => {
  const { ticket } = await signedIn();
  const browser = new Browser();
  expect(await browser.post('callback/ticket', { ticket })).toMatchObject({
    url: expect.stringMatching(/error=TicketSpent$/),
  });
  expect(token(browser)).toBe('');
});

it('signing out ends the session on the server, not only in the browser', async () => {
  const { browser } = await signedIn();
  const kept = token(browser);
  await browser.post('signout');
  expect(token(browser)).toBe('');
  expect((await callBy(test, kept)).actor.kind).toBe('visitor');
});

it('a session that ended elsewhere reads as nobody', async () => {
  const { browser } = await signedIn();
  test.clock.advance(40 * 86_400);
  expect(await browser.go('session')).toEqual({});
});

it('a fresh proof renews the cookie’s token', async () => {
  const { browser } = await signedIn();
  const before = token(browser);
  const call = await callBy(test, before);
  const { ticket } = await execute(test.platform, stepUp, call, { password: testPassword });
  await browser.post('callback/ticket', { ticket: ticket ?? '' });
  expect(token(browser)).not.toBe(before);
  expect((await callBy(test, token(browser))).actor.kind).toBe('user');
});

it('over https every cookie is bound to its host', () => {
  for (const surface of ['web', 'admin'] as const) {
    const { cookies, useSecureCookies } = createAuthOptions({ ...settings, surface, secure: true });
    expect(useSecureCookies).toBe(true);
    for (const cookie of Object.values(cookies ?? {})) {
      expect(cookie.name).toMatch(surface === 'admin' ? /^__Host-atrium-admin-/ : /^__Host-atrium-(?!admin)/);
      expect(cookie.options).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax', path: '/' });
    }
  }
});
