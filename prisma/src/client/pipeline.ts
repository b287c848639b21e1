import { Socket } from 'node:net';
import pg from 'pg';
import { type Binding, beginBound } from './binding.ts';

/** One parameterised statement. `name` makes it a prepared one. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A write that waits for a lock holds up those behind it on its connection. */
const waitBriefly = "; SET LOCAL lock_timeout = '3s'";

interface Line {
  readonly client: Promise<pg.Client>;
  readonly socket: Socket;
  isLive: boolean;
}

/**
 * Statements of hot paths: BEGIN + tenant, the statement and COMMIT leave in one write on a pipelined connection.
 * The three are queued synchronously, so requests may share a connection without mixing. `write` waits for the commit.
 */
export class Pipeline {
  readonly #lines: (Line | null)[];
  readonly #options: pg.ClientConfig;
  readonly #mode: 'read' | 'write';
  #next = 0;
  #closed = false;

  constructor(options: pg.ClientConfig, connections: number, mode: 'read' | 'write') {
    this.#mode = mode;
    this.#options = options;
    this.#lines = Array.from({ length: connections }, () => null);
  }

  async run<Row>(binding: Binding, statement: Statement): Promise<Row[]> {
    const begin =
      this.#mode === 'read' ? beginBound(binding, ' READ ONLY') : beginBound(binding) + waitBriefly;
    const line = this.#line();
    const client = await line.client;
    line.socket.cork();
    const opened = client.query(begin);
    const rows = client.query<Row & pg.QueryResultRow>({ ...statement, values: [...statement.values] });
    const closed = client.query('COMMIT');
    process.nextTick(() => line.socket.uncork());
    closed.catch(() => {});
    // Without its BEGIN the statement would run unbound and find nothing: that must be an error, not an empty list.
    const [, found] = await Promise.all([opened, rows]);
    if (this.#mode === 'write') await closed;
    return found.rows;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const live = this.#lines.filter((line) => line?.isLive);
    await Promise.all(live.map(async (line) => (await line?.client)?.end()));
  }

  #line(): Line {
    if (this.#closed) throw new Error('the database is closed');
    const slot = this.#next;
    this.#next = (slot + 1) % this.#lines.length;
    const current = this.#lines[slot];
    if (current?.isLive) return current;
    const line = this.#connect();
    this.#lines[slot] = line;
    return line;
  }

  #connect(): Line {
    const socket = new Socket();
    const options = { ...this.#options, pipeline: true, stream: () => socket };
    const client = new pg.Client(options as pg.ClientConfig);
    const line = { client: client.connect().then(() => client), socket, isLive: true };
    const drop = () => {
      line.isLive = false;
    };
    client.on('error', drop);
    client.on('end', drop);
    line.client.catch(drop);
    return line;
  }
}
