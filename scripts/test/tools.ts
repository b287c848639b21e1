import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../start/env.ts';
import { paint } from '../start/screen.ts';

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

let ending = false;

export function endRunning(): void {
  ending = true;
  for (const child of running) child.kill('SIGTERM');
}

interface Finished {
  readonly ok: boolean;
  readonly output: string;
}

function runQuietly(args: readonly string[], cwd: string): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ ok: code === 0, output });
    });
  });
}

/** Every folder with a tsconfig of its own. */
function typedRooms(): string[] {
  const groups = ['apps', 'packages', 'packages/products'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(group, name)),
  );
  return ['prisma', 'scripts', ...groups].filter((room) => existsSync(join(root, room, 'tsconfig.json')));
}

/** What did not change since the last run is not checked again: five times as fast. */
const remembered = (room: string): string[] => [
  '--incremental',
  '--tsBuildInfoFile',
  join(root, '.data', 'types', `${room.replaceAll('/', '-')}.tsbuildinfo`),
];

/** Checks all rooms, two at a time, and says what is wrong in which. */
export async function checkTypes(): Promise<boolean> {
  const tsc = binOf('', 'typescript', 'tsc');
  const rooms = typedRooms();
  let allOk = true;
  const worker = async () => {
    for (let room = rooms.shift(); room && !ending; room = rooms.shift()) {
      const cwd = join(root, room);
      const isNext = existsSync(join(cwd, 'next.config.ts'));
      const generated = isNext
        ? await runQuietly([binOf(room, 'next', 'next'), 'typegen'], cwd)
        : { ok: true, output: '' };
      const checked = generated.ok
        ? await runQuietly([tsc, '--noEmit', '--pretty', 'false', ...remembered(room)], cwd)
        : generated;
      if (checked.ok) continue;
      allOk = false;
      console.log(`${paint('red', `✗ ${room}`)}\n${checked.output.trimEnd()}\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  return allOk;
}
