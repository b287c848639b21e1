import pg from 'pg';
import { type Binding, beginBound } from './binding.ts';

/** One parameterised SELECT. `name` makes it a prepared statement. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Reads for hot lists: BEGIN READ ONLY + tenant, the SELECT and COMMIT leave in one write on a pipelined connection.
 * The three are queued synchronously, so requests may share a connection without mixing.
 */
export class PipelinedReads {
  readonly #clients: Promise<pg.Client>[];
  readonly #options: pg.ClientConfig;
  #next = 0;
  #closed = false;

  constructor(options: pg.ClientConfig, connections: number) {
    this.#options = options;
    this.#clients = Array.from({ length: connections }, () => Promise.reject(new Error('not connected')));
    for (const client of this.#clients) client.catch(() => {});
    this.#live = this.#clients.map(() => false);
  }

  readonly #live: boolean[];

  async read<Row>(binding: Binding, statement: Statement): Promise<Row[]> {
    const begin = beginBound(binding, ' READ ONLY');
    const client = await this.#client();
    const opened = client.query(begin);
    const rows = client.query<Row & pg.QueryResultRow>({ ...statement, values: [...statement.values] });
    const closed = client.query('COMMIT');
    opened.catch(() => {});
    closed.catch(() => {});
    return (await rows).rows;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const open = this.#clients.filter((_, slot) => this.#live[slot]);
    await Promise.all(open.map(async (client) => (await client).end()));
  }

  #client(): Promise<pg.Client> {
    if (this.#closed) throw new Error('the database is closed');
    const slot = this.#next;
    this.#next = (slot + 1) % this.#clients.length;
    const current = this.#clients[slot];
    if (current && this.#live[slot]) return current;
    return this.#connect(slot);
  }

  #connect(slot: number): Promise<pg.Client> {
    const client = new pg.Client({ ...this.#options, pipeline: true } as pg.ClientConfig);
    const drop = () => {
      this.#live[slot] = false;
    };
    client.on('error', drop);
    client.on('end', drop);
    const connected = client.connect().then(() => client);
    connected.catch(drop);
    this.#clients[slot] = connected;
    this.#live[slot] = true;
    return connected;
  }
}
