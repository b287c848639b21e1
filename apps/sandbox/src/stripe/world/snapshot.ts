import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { appendFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Saved, World } from './world.ts';

/**
 * The world in a folder: what changes in one file, what only grows in a file of lines each. `save` resolves once what
 * was true at its call is on the disk; calls that meet share a write.
 */
export class Snapshot {
  readonly #folder: string;
  readonly #world: World;
  #writing: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  constructor(folder: string, world: World) {
    this.#folder = folder;
    this.#world = world;
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'world.json');
    if (existsSync(file)) world.restore(JSON.parse(readFileSync(file, 'utf8')) as Saved);
    for (const [name, shelf] of world.growing()) shelf.restore(this.#lines(name, shelf.most ?? 0));
  }

  save(): Promise<void> {
    this.#next ??= this.#writing
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        this.#writing = this.#write();
        return this.#writing;
      });
    return this.#next;
  }

  /** The newest lines; the file is cut down to them. A last line that was cut off by a crash is left out. */
  #lines(name: string, most: number): { id: string }[] {
    const file = join(this.#folder, `${name}.ndjson`);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1).slice(-most);
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    return lines.map((line) => JSON.parse(line) as { id: string });
  }

  async #write(): Promise<void> {
    const file = join(this.#folder, 'world.json');
    const world = JSON.stringify(this.#world);
    for (const [name, shelf] of this.#world.growing()) {
      const lines = shelf.takeUnwritten().map((thing) => `${JSON.stringify(thing)}\n`);
      if (lines.length > 0) await appendFile(join(this.#folder, `${name}.ndjson`), lines.join(''));
    }
    await writeFile(`${file}.part`, world);
    await rename(`${file}.part`, file);
  }
}
