import pg from 'pg';
import { type Binding, beginBound, opening } from './binding.ts';

/**
 * A client that turns Prisma's BEGIN into BEGIN + tenant. The binding is put on it when it is checked out:
 * pg-pool wakes waiters in the async context of whoever releases, so the context must not be read later.
 */
class TenantClient extends pg.Client {
  binding: Binding | null = null;

  // pg overloads `query` with five signatures; only the text of a transaction's first statement matters here.
  override query(...args: unknown[]): never {
    const [first] = args;
    const text = typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text;
    if (text === 'BEGIN') {
      if (!this.binding) throw new Error('a transaction was opened without a tenant binding');
      const bound = beginBound(this.binding);
      args[0] = typeof first === 'string' ? bound : { ...(first as object), text: bound, values: undefined };
      if (Array.isArray(args[1])) args.splice(1, 1);
    }
    return Reflect.apply(super.query, this, args) as never;
  }
}

/** A pool that gives out connections to bound transactions only. */
export class TenantPool extends pg.Pool {
  constructor(options: pg.PoolConfig) {
    super({ ...options, Client: TenantClient as never });
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: (error: Error | undefined, client: pg.PoolClient | undefined) => void): void;
  override connect(callback?: unknown): Promise<pg.PoolClient> | undefined {
    if (callback) throw new Error('use the tenant-bound transaction');
    const binding = opening.getStore();
    if (!binding)
      return Promise.reject(new Error('use the tenant-bound transaction: no binding at this call'));
    return super.connect().then((client) => {
      (client as unknown as TenantClient).binding = binding;
      return client;
    });
  }

  /** A call outside a transaction would run with no tenant, or be merged with another request's. */
  override query(): never {
    throw new Error('use the tenant-bound transaction: a query outside one is refused');
  }
}
