import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

export interface FoundFile {
  path: string;
  /** As given, or relative to the given folder. */
  name: string;
}

/** Files as given; folders are searched for PDFs, in a steady order. */
export async function findFiles(given: readonly string[], from: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const name of given) {
    const path = resolve(from, name);
    const isFolder = await stat(path).then(
      (s) => s.isDirectory(),
      () => false,
    );
    if (!isFolder) found.push({ path, name });
    else for (const file of await pdfsIn(path)) found.push({ path: file, name: relative(path, file) });
  }
  return found;
}

async function pdfsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((e) => e.isFile() && /\.pdf$/i.test(e.name))
    .map((e) => join(e.parentPath, e.name))
    .sort();
}
