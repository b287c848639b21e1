import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import { inflate } from '@sparticuz/chromium';

/** The package's own arguments include --single-process, which hangs on a real page. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** A container's shared memory may be 64 MB, too little for a browser: it then takes files, which are slower. */
const sharedMemory = () => {
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize < 1_000_000_000 ? ['--disable-dev-shm-usage'] : [];
};

const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
const cache = join(import.meta.dirname, '../../../.data/chromium');

/** Unpacks beside its place and renames into it: two at once, or a killed one, leave nothing half done. */
async function unpack(home: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'unpacking-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']) await inflate(join(packed, name));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  const fonts = `<fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>`;
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), `<?xml version="1.0"?>${fonts}`);
  for (const path of [draft, join(draft, 'chromium')]) chmodSync(path, 0o755);
  try {
    renameSync(draft, home);
  } catch {
    rmSync(draft, { recursive: true });
  }
}

function misses(executablePath: string): boolean {
  try {
    return execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

/** A Chromium out of the package registry; the libraries and fonts it brings are used where the machine has none. */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args };
  const home = join(cache, '153');
  if (!existsSync(home)) await unpack(home);
  const executablePath = join(home, 'chromium');
  const env: Record<string, string> = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  if (misses(executablePath)) env.LD_LIBRARY_PATH = join(home, 'al2023', 'lib');
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(home, 'fonts');
  return { executablePath, args: [...args, ...sharedMemory()], env };
}
