import type { Platform } from '@atrium/core/kernel';

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | string>>;
}

const nobody = { organizationId: null, userId: null };
const patienceMs = 2_000;

/** Asks what the process cannot work without: database, queue, file store. A reason holds no address and no secret. */
export async function checkReadiness({ db, ports }: Platform): Promise<Readiness> {
  const one = (text: string) => db.read(nobody, { text, values: [] });
  const checks = Object.fromEntries(
    await Promise.all([
      check('database', () => one('SELECT 1')),
      check('queue', () => one('SELECT jobs.list(true, null, 0)')),
      check('files', () => ports.files.check()),
    ]),
  );
  return { ready: Object.values(checks).every((state) => state === 'ok'), checks };
}

async function check(name: string, run: () => Promise<unknown>): Promise<[string, string]> {
  const patience = AbortSignal.timeout(patienceMs);
  const tooSlow = new Promise<string>((resolve) => {
    patience.addEventListener('abort', () => resolve('no answer'), { once: true });
  });
  const answer = run().then(
    () => 'ok',
    () => 'failed',
  );
  return [name, await Promise.race([answer, tooSlow])];
}
