import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestSandbox, type TestSandbox } from '../testing/sandbox.ts';
import { Faults } from './faults.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await openTestSandbox();
});
afterAll(() => sandbox.remove());

it('the same seed makes the same requests fail', () => {
  const run = (seed: string) => {
    const faults = new Faults(seed);
    faults.plan('s3', { mode: 'error', rate: 0.3, delayMs: 0 });
    return Array.from({ length: 200 }, () => (faults.next('s3') ? 1 : 0));
  };
  const failures = run('a').filter(Boolean).length;
  expect(run('a')).toEqual(run('a'));
  expect(run('a')).not.toEqual(run('b'));
  expect(failures).toBeGreaterThan(35);
  expect(failures).toBeLessThan(85);
});

it('a fault strikes as often as planned, shows on the page, and can be cleared', async () => {
  await sandbox.fault('openai', { mode: 'rate_limit', times: 3 });
  expect(await (await sandbox.get('/control')).text()).toContain('rate limit, 3 more times');
  await sandbox.fault('openai', { mode: 'ok' });
  expect(await (await sandbox.get('/control')).text()).not.toContain('rate limit, 3');
});

it('an unknown failure is refused', async () => {
  await expect(sandbox.fault('openai', { mode: 'earthquake' })).rejects.toThrow(/mode/);
});
