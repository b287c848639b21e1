import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The server as it is in production, on a port of its own; `profile` is a folder for its CPU profile. */
export async function startServer(
  env: NodeJS.ProcessEnv,
  port: number,
  profile?: string,
): Promise<ChildProcess> {
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(process.execPath, [...profiling, main], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let waited = 0; waited < 60_000; waited += 100) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (ready?.ok) return child;
    await sleep(100);
  }
  child.kill('SIGTERM');
  throw new Error('the server did not get ready');
}
