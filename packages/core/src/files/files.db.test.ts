import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Call, command, execute, type Registration, runJob, visitor } from '../kernel/index.ts';
import { origin, type TestMember, type TestPlatform, testMember, testPlatform } from '../testing/index.ts';
import { adoptFile, listFilePurposes, openFile, releaseFile, storeUpload } from './index.ts';
import { filesRegistration } from './registration.ts';
import { sweepJob } from './sweep.job.ts';

const papers: Registration = {
  name: 'papers',
  verbs: [],
  scopes: {
    'papers.write': { description: 'Write papers', roles: ['owner'], keys: true },
    'papers.read': { description: 'Read papers', roles: ['owner', 'reader'] },
  },
  facts: [],
  jobs: [],
  subscriptions: [],
  schedules: [],
  filePurposes: [
    {
      name: 'papers.scan',
      maxBytes: 100_000,
      types: ['application/pdf'],
      writeScope: 'papers.write',
      readScope: 'papers.read',
    },
  ],
};

const adopt = command({
  name: 'papers.adopt',
  summary: 'Adopt a scan',
  scope: 'papers.write',
  input: z.object({ id: z.uuid() }),
  output: z.object({ sha256: z.string() }),
  run: (ctx, { id }) => adoptFile(ctx, id, 'papers.scan'),
});
const release = command({
  name: 'papers.release',
  summary: 'Release a scan',
  scope: 'papers.write',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
  run: async (ctx, { id }) => {
    await releaseFile(ctx, id);
    return {};
  },
});

let test: TestPlatform;
let owner: TestMember;
let reader: TestMember;
let stranger: TestMember;
beforeAll(async () => {
  test = await testPlatform({ registrations: [filesRegistration, papers] });
  owner = await testMember(test.platform);
  reader = await testMember(test.platform, { roles: ['reader'], organizationId: owner.organizationId });
  stranger = await testMember(test.platform);
});
afterAll(() => test.close());

const pdf = (size = 1000) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);
const upload = (content: Buffer | Readable, call: Call = owner.call, purpose = 'papers.scan') =>
  storeUpload(test.platform, call, {
    purpose,
    name: '../scan.pdf',
    stream: Buffer.isBuffer(content) ? Readable.from([content.subarray(0, 3), content.subarray(3)]) : content,
  });
const rows = () =>
  test.platform.db.transaction({ organizationId: owner.organizationId, userId: null }, (tx) =>
    tx.file.findMany(),
  );
const stored = async () =>
  (await readdir(test.filesDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .length;
const sweep = (key: string) =>
  runJob(
    test.platform,
    sweepJob,
    { organizationId: owner.organizationId, onBehalfOf: null, requestId: 'r', payload: { key } },
    { jobId: '1', attempt: 1, maxAttempts: 8, signal: new AbortController().signal },
  );
const keyOf = async (id: string) => (await rows()).find((row) => row.id === id)?.key ?? '';

describe('an upload', () => {
  it('is kept as it came, named safely, and read back whole or in part', async () => {
    const content = pdf(50_000);
    const file = await upload(content);
    expect(file).toMatchObject({ name: 'scan.pdf', contentType: 'application/pdf', bytes: 50_000 });
    const open = await openFile(test.platform, reader.call, file.id);
    expect(open.file).toMatchObject({ purpose: 'papers.scan', sha256: file.sha256 });
    expect((await buffer(await open.read())).equals(content)).toBe(true);
    expect((await buffer(await open.read({ start: 1, end: 3 }))).toString()).toBe('PDF');
  });

  it.each([
    ['too large', () => pdf(100_001), 'TOO_LARGE', 'too_large'],
    ['empty', () => Buffer.alloc(0), 'UNPROCESSABLE', 'empty'],
    ['a web page', () => Buffer.from('<!doctype html><p>%PDF-'), 'UNSUPPORTED_TYPE', 'wrong_type'],
    ['noise', () => randomBytes(5000).fill(0, 0, 4), 'UNSUPPORTED_TYPE', 'wrong_type'],
  ])('that is %s is refused with its reason, and nothing stays behind', async (_, content, code, reason) => {
    const before = [(await rows()).length, await stored()];
    await expect(upload(content())).rejects.toMatchObject({ code, details: { reason } });
    expect([(await rows()).length, await stored()]).toEqual(before);
  });

  it('says what a wrong file is instead', async () => {
    await expect(upload(Buffer.from('<!doctype html>'))).rejects.toThrow('This is an HTML page. Send a PDF.');
  });

  it('that breaks off leaves nothing behind', async () => {
    const before = [(await rows()).length, await stored()];
    const broken = Readable.from(
      (async function* () {
        yield pdf(9000);
        throw new Error('connection reset');
      })(),
    );
    await expect(upload(broken)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { reason: 'incomplete' },
    });
    expect([(await rows()).length, await stored()]).toEqual(before);
  });

  it('that is refused leaves its stream open, so that what follows it on the wire can be read', async () => {
    for (const start of ['<!doctype html>', '%PDF-1.7']) {
      let sent = 0;
      const wire = Readable.from(
        (function* () {
          for (yield Buffer.from(start); sent < 300; sent++) yield Buffer.alloc(1000);
        })(),
        { objectMode: false, highWaterMark: 4000 },
      );
      await expect(upload(wire)).rejects.toMatchObject({ code: expect.stringMatching(/TYPE|LARGE/) });
      expect(sent).toBeLessThan(200);
      await finished(wire.resume());
      expect(sent).toBe(300);
    }
  });

  it('of someone who may not write is refused before its first byte is read', async () => {
    const unread = new Readable({ read: () => expect.unreachable('a byte was asked for') });
    await expect(upload(unread, reader.call)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(upload(unread, { actor: visitor, origin })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(upload(unread, owner.call, 'papers.none')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('is told its limits beforehand, if one may upload at all', async () => {
    const limits = (member: TestMember) => execute(test.platform, listFilePurposes, member.call, {});
    expect(await limits(owner)).toEqual([
      { name: 'papers.scan', maxBytes: 100_000, types: ['application/pdf'] },
    ]);
    expect(await limits(reader)).toEqual([]);
  });

  it('runs beside 49 others', async () => {
    const files = await Promise.all(Array.from({ length: 50 }, () => upload(pdf(90_000))));
    expect(new Set(files.map((file) => file.id)).size).toBe(50);
  });
});

describe('a file', () => {
  it("is NOT_FOUND for another tenant and for a role without the purpose's scope", async () => {
    const { id } = await upload(pdf());
    const outsider = await testMember(test.platform, {
      roles: ['guest'],
      organizationId: owner.organizationId,
    });
    for (const { call } of [stranger, outsider]) {
      await expect(openFile(test.platform, call, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(openFile(test.platform, { actor: visitor, origin }, id)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const unenrolled = { origin, actor: { ...owner.actor, mustEnrolSecondFactor: true } };
    await expect(openFile(test.platform, unenrolled, id)).rejects.toMatchObject({
      code: 'SECOND_FACTOR_REQUIRED',
    });
  });

  it('is adopted once, in its own tenant', async () => {
    const { id, sha256 } = await upload(pdf());
    const other = { ...stranger.call };
    await expect(execute(test.platform, adopt, other, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => execute(test.platform, adopt, owner.call, { id })),
    );
    expect(tries.filter((one) => one.status === 'fulfilled').map((one) => one.value)).toEqual([{ sha256 }]);
    expect(tries.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'CONFLICT' });
  });

  it('that nobody adopted is swept, an adopted one stays until it is released', async () => {
    const [loose, kept] = await Promise.all([upload(pdf()), upload(pdf())]);
    await execute(test.platform, adopt, owner.call, { id: kept.id });
    const [looseKey, keptKey] = [await keyOf(loose.id), await keyOf(kept.id)];
    for (const key of [looseKey, keptKey, looseKey]) await sweep(key);
    await expect(openFile(test.platform, owner.call, loose.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(test.platform.ports.files.open(looseKey)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await buffer(await (await openFile(test.platform, owner.call, kept.id)).read())).length).toBe(
      1000,
    );

    await execute(test.platform, release, owner.call, { id: kept.id });
    await sweep(keptKey);
    await expect(test.platform.ports.files.open(keptKey)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is swept although a crash kept its row from being written', async () => {
    const key = `${owner.organizationId}/ab/orphan`;
    await test.platform.ports.files.put(key, Readable.from(['x']), { contentType: 'application/pdf' });
    await sweep(key);
    expect(await readdir(join(test.filesDir, owner.organizationId, 'ab'))).not.toContain('orphan');
  });
});
