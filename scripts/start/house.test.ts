import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './folder.ts';
import { type House, openHouse } from './house.ts';
import { anyFreePort, commandOf } from './ports.ts';
import type { ServiceSpec } from './service.ts';

let folder: string;
let house: House | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atrium-house-'));
  writeFileSync(join(folder, 'order'), '');
});
afterEach(() => {
  house?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const names = ['web', 'admin', 'server', 'worker', 'sandbox'];

async function specs(manners: Record<string, string> = {}): Promise<ServiceSpec[]> {
  return Promise.all(
    names.map(async (name) => {
      const port = await anyFreePort();
      const env = {
        NAME: name,
        PORT: String(port),
        ORDER_FILE: join(folder, 'order'),
        MANNER: manners[name] ?? '',
      };
      const args = [join(import.meta.dirname, 'fixtures/service.mjs'), `apps/${name}`];
      return { name, args, cwd: folder, env, healthUrl: `http://127.0.0.1:${port}/`, drainMs: 500 };
    }),
  );
}

it('who asks stops before who answers', async () => {
  house = openHouse(await specs(), folder);
  await house.start(10_000, ['sandbox']);
  await house.start(10_000);
  await house.stop();
  const order = readFileSync(join(folder, 'order'), 'utf8').trim().split('\n');
  expect(order.slice(0, 2).toSorted()).toEqual(['admin', 'web']);
  expect(order.slice(2)).toEqual(['server', 'worker', 'sandbox']);
});

it('what runs is not started again', async () => {
  const noted: string[] = [];
  const lock = { note: (name: string) => noted.push(name), release: () => undefined };
  house = openHouse(await specs(), folder, lock);
  await house.start(10_000, ['sandbox']);
  expect(noted).toEqual(['sandbox']);
  await house.start(10_000);
  expect(noted).toEqual(['sandbox', 'worker', 'server', 'admin', 'web']);
});

it('a service that ends while starting is named, with its last lines', async () => {
  house = openHouse(await specs({ server: 'dies' }), folder);
  await expect(house.start(10_000)).rejects.toThrow(
    /^server ended with code 3 while starting[\s\S]*no such table: things/,
  );
});

it('a service that never becomes healthy is named when the time is over', async () => {
  house = openHouse(await specs({ worker: 'ill' }), folder);
  await expect(house.start(700)).rejects.toThrow(/^worker was not ready after 0.7 s[\s\S]*worker listens/);
});

it('a service that dies later is reported', async () => {
  const lock = await lockFolder(folder, 'http://localhost');
  house = openHouse(await specs(), folder, lock);
  await house.start(10_000);
  const { services }: { services: { name: string; pid: number }[] } = JSON.parse(
    readFileSync(join(folder, 'running.json'), 'utf8'),
  );
  process.kill(services.find(({ name }) => name === 'sandbox')?.pid ?? 0, 'SIGKILL');
  expect(await house.broken).toMatch(/^sandbox was ended by SIGKILL[\s\S]*sandbox listens/);
});

it('a service that does not listen to SIGTERM is ended when its time is over', async () => {
  house = openHouse(await specs({ server: 'deaf' }), folder);
  await house.start(10_000);
  await house.stop();
  expect(readFileSync(join(folder, 'order'), 'utf8')).toContain('sandbox');
});

it('what a killed start left running is ended by the next one', async () => {
  const dead = 2_147_483_646;
  house = openHouse(await specs(), folder, {
    note: (name, pid) => left.push({ name, pid }),
    release: () => undefined,
  });
  await house.start(10_000);
  writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: dead, address: 'x', services: left }));
  const lock = await lockFolder(folder, 'http://localhost');
  for (const { pid } of left) await expect.poll(() => commandOf(pid)).toBe('');
  lock.release();
});
const left: { name: string; pid: number }[] = [];
