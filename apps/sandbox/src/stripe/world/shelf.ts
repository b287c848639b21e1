import { missing } from '../api/refusal.ts';

/** All kept things of one kind, in the order they came. */
export class Shelf<T extends { readonly id: string }> {
  readonly kind: string;
  /** Its things never change: the newest so many are kept, and written line by line. */
  readonly most: number | null;
  readonly #things = new Map<string, T>();
  #unwritten: T[] = [];

  constructor(kind: string, most: number | null = null) {
    this.kind = kind;
    this.most = most;
  }

  add(thing: T): T {
    this.#things.delete(thing.id);
    this.#things.set(thing.id, thing);
    if (this.most !== null) {
      this.#unwritten.push(thing);
      this.trim(this.most);
    }
    return thing;
  }

  /** Puts back what was kept before. */
  restore(things: readonly T[]): void {
    for (const thing of things) this.#things.set(thing.id, thing);
  }

  /** What was added since the last call. */
  takeUnwritten(): T[] {
    const taken = this.#unwritten;
    this.#unwritten = [];
    return taken;
  }

  find(id: string | null | undefined): T | undefined {
    return id == null ? undefined : this.#things.get(id);
  }

  /** Throws Stripe's `resource_missing`: 404, or 400 where the id was the parameter `param`. */
  get(id: string, param?: string): T {
    const found = this.#things.get(id);
    if (!found) throw missing(this.kind, id, param);
    return found;
  }

  /** Newest first. */
  list(where: (thing: T) => boolean = () => true): T[] {
    return [...this.#things.values()].filter(where).reverse();
  }

  /** Forgets the oldest above `most`. */
  trim(most: number): void {
    const surplus = this.#things.size - most;
    if (surplus <= 0) return;
    for (const id of [...this.#things.keys()].slice(0, surplus)) this.#things.delete(id);
  }

  toJSON(): T[] {
    return [...this.#things.values()];
  }
}
