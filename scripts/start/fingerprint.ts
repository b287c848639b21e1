import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './env.ts';

const SKIPPED = new Set(['node_modules', '.next', '.turbo', 'generated', 'e2e', 'test-results', 'fixtures']);
const TEST = /\.test\.tsx?$|\.tsbuildinfo$|next-env\.d\.ts$/;

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return yield path;
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (SKIPPED.has(entry.name) || TEST.test(entry.name)) continue;
    yield* filesUnder(join(path, entry.name));
  }
}

/** One hash of the content of everything under these paths (relative to the root), tests left out. */
export function fingerprint(paths: readonly string[], extra: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const text of extra) hash.update(`${text}\n`);
  for (const path of paths) {
    for (const file of filesUnder(join(root, path)))
      hash.update(relative(root, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}
