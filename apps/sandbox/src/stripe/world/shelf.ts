import { missing } from '../api/refusal.ts';

/** All kept things of one kind, in the order they came. */
export class Shelf<T extends { readonly id: string }> {
  readonly kind: string;
  readonly #things = new Map<string, T>();

  constructor(kind: string) {
    this.kind = kind;
  }

  add(thing: T): T {
    this.#things.set(thing.id, thing);
    return thing;
  }

  find(id: string | null | undefined): T | undefined {
    return id == null ? undefined : this.#things.get(id);
  }

  /** Throws Stripe's `resource_missing`, of `param` where the id was a parameter. */
  get(id: string, param?: string): T {
    const found = this.#things.get(id);
    if (!found) throw param === undefined ? missing(this.kind, id) : asParameter(this.kind, id, param);
    return found;
  }

  /** Newest first. */
  list(where: (thing: T) => boolean = () => true): T[] {
    return [...this.#things.values()].filter(where).reverse();
  }

  remove(id: string): void {
    this.#things.delete(id);
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

/** An unknown id in the path is 404, in a parameter 400. */
function asParameter(kind: string, id: string, param: string): Error {
  const refusal = missing(kind, id, param);
  Object.assign(refusal, { status: 400 });
  return refusal;
}
