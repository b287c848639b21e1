import { randomBytes } from 'node:crypto';
import { filesRegistration } from '@atrium/core/files';
import { testMember } from '@atrium/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notesRegistration, notesRouter } from '../testing/notes.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';

let host: TestServer;
const purpose = {
  name: 'notes.paper',
  maxBytes: 200_000,
  types: ['application/pdf'],
  writeScope: 'notes.write',
  readScope: 'notes.read',
};
const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]);

beforeAll(async () => {
  const notes = { ...notesRegistration, filePurposes: [purpose] };
  host = await testServer({ registrations: [notes, filesRegistration], router: notesRouter });
  for (const name of ['owner', 'other']) host.people.set(name, (await testMember(host.test.platform)).actor);
});
afterAll(() => host.close());

async function upload(files: Readonly<Record<string, Buffer>>, as = 'owner', query = '?purpose=notes.paper') {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('file', new Blob([content]), name);
  const headers = { authorization: `Bearer ${as}` };
  const response = await fetch(`${host.url}/files${query}`, { method: 'POST', body: form, headers });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const download = (id: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${host.url}/files/${id}`, { method, headers: { authorization: 'Bearer owner', ...headers } });

describe('an upload', () => {
  test('of several files answers for each of them, in order, the refused ones with their reason', async () => {
    const { status, body } = await upload({
      'one.pdf': pdf(50_000),
      'big.pdf': pdf(300_000),
      'page.html': Buffer.from('<html>'),
      'two.pdf': pdf(10),
    });
    expect(status).toBe(200);
    expect(body).toMatchObject([
      {
        name: 'one.pdf',
        bytes: 50_009,
        contentType: 'application/pdf',
        sha256: expect.stringMatching(/^[\da-f]{64}$/),
      },
      { name: 'big.pdf', error: { code: 'TOO_LARGE', status: 413 } },
      { name: 'page.html', error: { code: 'UNSUPPORTED_TYPE' } },
      { name: 'two.pdf', bytes: 19 },
    ]);
  });

  test('by nobody, without a purpose, or without a file is refused whole', async () => {
    expect(await upload({ 'a.pdf': pdf(1) }, 'nobody')).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    });
    expect(await upload({ 'a.pdf': pdf(1) }, 'owner', '')).toMatchObject({
      status: 400,
      body: { code: 'BAD_INPUT' },
    });
    expect(await upload({})).toMatchObject({ status: 400 });
  });
});

describe('a download', () => {
  const content = pdf(1_000);
  let id: string;
  beforeAll(async () => {
    id = (await upload({ 'Überblick 1.pdf': content })).body[0].id;
  });

  test('is an attachment under its own name, never opened in place', async () => {
    const response = await download(id);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '1009',
      'accept-ranges': 'bytes',
      'content-disposition': expect.stringContaining("filename*=UTF-8''%C3%9Cberblick%201.pdf"),
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
  });

  test('of a range gives just that range', async () => {
    const response = await download(id, { range: 'bytes=9-108' });
    expect([response.status, response.headers.get('content-range')]).toEqual([206, 'bytes 9-108/1009']);
    expect(Buffer.from(await response.arrayBuffer()).equals(content.subarray(9, 109))).toBe(true);
    expect((await download(id, { range: 'bytes=5000-' })).status).toBe(416);
  });

  test('already held costs no bytes, and asking only for the head sends none', async () => {
    const etag = (await download(id)).headers.get('etag') ?? '';
    expect((await download(id, { 'if-none-match': etag })).status).toBe(304);
    const head = await download(id, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '1009']);
  });

  test('of another tenant’s file, or of no file, is NOT_FOUND', async () => {
    expect((await download(id, { authorization: 'Bearer other' })).status).toBe(404);
    expect((await download('01890000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await download('..%2f..%2fetc%2fpasswd')).status).toBe(404);
    expect((await download(id, { authorization: '' })).status).toBeGreaterThanOrEqual(401);
  });
});
