import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './env.ts';
import { fingerprint } from './fingerprint.ts';
import { Stop, step } from './screen.ts';

export const FRONTS = ['web', 'admin'] as const;
export type Front = (typeof FRONTS)[number];

const running = new Set<ChildProcess>();

export function endTools(): void {
  for (const child of running) child.kill('SIGTERM');
}

interface ToolOptions {
  readonly cwd: string;
  readonly env?: Record<string, string | undefined>;
  /** Takes only what everything else leaves of the machine. */
  readonly idly?: boolean;
}

/** Runs a tool of the workspace to its end; its output is shown only when it fails. Throws Stop with the last lines. */
export async function runTool(what: string, args: string[], options: ToolOptions): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  if (options.idly && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  running.delete(child);
  if (code !== 0)
    throw new Stop(`${what} failed:\n\n${output.trimEnd().split('\n').slice(-30).join('\n')}\n`);
}

const resolveFrom = (room: string, request: string) =>
  createRequire(join(root, room, 'package.json')).resolve(request);

async function whenStale(stamp: string, current: string, work: () => Promise<void>): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, current);
}

/** The database client is generated code, made anew when the schema has changed. */
export async function generateClient(): Promise<void> {
  const current = fingerprint([
    'prisma/schema',
    'prisma/prisma.config.ts',
    'prisma/package.json',
    'pnpm-workspace.yaml',
  ]);
  await whenStale(join(root, 'prisma/src/generated/.stamp'), current, () =>
    step('database client generated', () => {
      const cli = join(dirname(resolveFrom('prisma', 'prisma/package.json')), 'build', 'index.js');
      const env = {
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'prisma/src/schema-engine.mjs'),
      };
      return runTool('Generating the database client', [cli, 'generate'], { cwd: join(root, 'prisma'), env });
    }),
  );
}

export const nextCli = (front: Front): string => resolveFrom(`apps/${front}`, 'next/dist/bin/next');

/** Production builds, one after another: two at once need more memory and are no faster on two cores. */
export async function buildFronts({ idly = false } = {}): Promise<void> {
  for (const front of FRONTS) {
    const room = join(root, 'apps', front);
    const current = fingerprint(
      [`apps/${front}`, 'packages', 'prisma/src', 'prisma/schema', 'pnpm-lock.yaml'],
      [process.version],
    );
    await whenStale(join(room, '.next', 'atrium-stamp'), current, () =>
      step(`${front} built`, () =>
        runTool(`Building ${front}`, [nextCli(front), 'build'], {
          cwd: room,
          idly,
          env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', CI: '1' },
        }),
      ),
    );
  }
}
