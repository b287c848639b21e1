// @ts-check
// Runs on whatever Node the machine has (20 or newer), with nothing installed: only built-in modules here.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const OLDEST_NODE = 20;

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.atrium-installed');
const ownNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/** @param {string} line */
export function fail(line) {
  console.error(`\n  ${line}\n`);
  process.exit(1);
}

function wanted() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${PNPM}\n`);
  const rooms = ['', 'prisma', ...['packages', 'packages/products', 'apps'].flatMap(roomsIn)];
  for (const file of [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...rooms.map((room) => join(room, 'package.json')),
  ]) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {string} folder */
function roomsIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder)).map((name) => join(folder, name));
}

function isInstalled() {
  return existsSync(ownNode) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted();
}

/** Installs what the lock file says, unless that has been done. One moving line on a terminal, two lines elsewhere. */
export async function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    fail(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or newer from https://nodejs.org and run this again.`,
    );
  }
  if (isInstalled()) return;
  try {
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(join(root, 'node_modules', '.writable'), '');
  } catch {
    fail(
      `No permission to write ${join(root, 'node_modules')}: run as the owner of this folder, or change its owner.`,
    );
  }
  const started = Date.now();
  process.stdout.write('  Installing packages …\n');
  const output = await runPnpm();
  if (output !== undefined)
    fail(`The packages could not be installed:\n\n${output.trim().split('\n').slice(-12).join('\n')}`);
  writeFileSync(stampFile, wanted());
  console.log(`  Packages installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** @returns {Promise<string | undefined>} what it printed, when it failed */
function runPnpm() {
  return new Promise((resolve) => {
    const args = [
      '--yes',
      PNPM,
      'install',
      '--frozen-lockfile',
      '--pm-on-fail=ignore',
      '--reporter=append-only',
    ];
    const child = spawn('npx', args, {
      cwd: root,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CI: 'true' },
    });
    let output = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      const progress = /Progress: (.*)/.exec(String(chunk))?.[1];
      if (progress && process.stdout.isTTY) process.stdout.write(`\r\x1b[K  ${progress.slice(0, 100)}`);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => {
      if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
      resolve(code === 0 ? undefined : output);
    });
  });
}

/**
 * Goes on under the Node that came with the packages. A signal may reach the inner one twice (terminal and forwarding); it counts once.
 * @param {string} script
 * @param {string[]} [args]
 */
export function continueWith(script, args = process.argv.slice(2)) {
  const bin = join(root, 'node_modules', '.bin');
  const child = spawn(
    ownNode,
    ['--disable-warning=ExperimentalWarning', join(root, 'scripts', script), ...args],
    {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.data', 'compile-cache'),
        PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
      },
    },
  );
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  if (process.env.npm_lifecycle_event) stopWithNpm(() => child.kill('SIGTERM'));
}

/**
 * npm that is killed outright forwards nothing: its children then get a new parent.
 * @param {() => void} stop
 */
function stopWithNpm(stop) {
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    stop();
  }, 1000);
  watch.unref();
}
