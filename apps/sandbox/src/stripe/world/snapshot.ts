import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Saved, World } from './world.ts';

/** The world in one file. `save` resolves once what was true at its call is on the disk; calls that meet share a write. */
export class Snapshot {
  readonly #file: string;
  readonly #world: World;
  #writing: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  constructor(file: string, world: World) {
    this.#file = file;
    this.#world = world;
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) world.restore(JSON.parse(readFileSync(file, 'utf8')) as Saved);
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

  async #write(): Promise<void> {
    await writeFile(`${this.#file}.part`, JSON.stringify(this.#world));
    await rename(`${this.#file}.part`, this.#file);
  }
}
