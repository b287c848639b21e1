import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root } from '../start/env.ts';

/** The file behind a package's command, to be run by our own Node: no shell, no PATH. */
export function binOf(room: string, name: string, command: string): string {
  const manifest = createRequire(join(root, room, 'package.json')).resolve(`${name}/package.json`);
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[command];
  if (!file) throw new Error(`${name} has no command ${command}`);
  return join(manifest, '..', file);
}

const running = new Set<ReturnType<typeof spawn>>();

/** Runs to the end with its output on the screen; true when it succeeded. */
export function runShown(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string | undefined> } = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...options.env };
    const child = spawn(process.execPath, args, {
      cwd: options.cwd ?? root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    running.add(child);
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      running.delete(child);
      resolve(code === 0);
    });
  });
}

export function endRunning(): void {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Checks every room, two at a time. What runs on Node is one program, and so is the web with the packages of its pages: each
 * package alone would read the sources of all it uses once more. The compiler itself remembers what it has seen: a task's
 * own files say nothing of those it imports.
 */
export function checkTypes(): Promise<boolean> {
  const tasks = ['typecheck', 'typecheck:node', 'typecheck:scripts'];
  const rooms = ['//', '@atrium/web', '@atrium/admin'].map((name) => `--filter=${name}`);
  const turbo = [binOf('', 'turbo', 'turbo'), 'run', ...tasks, ...rooms];
  const PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  return runShown([...turbo, '--concurrency=2', '--output-logs=errors-only', '--continue'], {
    env: { PATH, TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' },
  });
}
