import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '@atrium/core/kernel';
import pg from 'pg';
import type { HandedBack } from './tasks.ts';

const sweepMs = 1_500;

/** Advisory locks are numbers: a pool's id becomes one by this expression, here and in the sweep. */
const lockOf = (id: string) => `hashtextextended(${id}, 7285)`;

const sweepText = `
  WITH holders AS MATERIALIZED (
    SELECT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
    UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL
  ), gone AS MATERIALIZED (
    SELECT locked_by FROM holders
    WHERE locked_by <> ALL ($1::text[]) AND pg_try_advisory_xact_lock(${lockOf('locked_by')})
  )
  SELECT array_agg(locked_by) AS ids, graphile_worker.force_unlock_workers(array_agg(locked_by))
  FROM gone HAVING count(*) > 0`;

/**
 * Says "this worker lives" for as long as its process does: a session's advisory lock, which PostgreSQL gives up the
 * moment the process is gone, however it went. And looks for the jobs of workers whose lock nobody holds.
 */
export class Liveness {
  readonly #url: string;
  readonly #log: Platform['log'];
  readonly #pools = new Set<string>();
  #client: Promise<pg.Client> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(jobsUrl: string, log: Platform['log']) {
    this.#url = jobsUrl;
    this.#log = log;
  }

  /** Resolves once every job of the pool is safe from the others' sweeps: before it takes its first. */
  async announce(poolId: string): Promise<void> {
    if (this.#pools.has(poolId)) return this.#connected().then(() => undefined);
    this.#pools.add(poolId);
    const client = await this.#connected();
    await client.query(`SELECT pg_advisory_lock(${lockOf('$1')})`, [poolId]);
    this.#timer ??= setInterval(() => void this.sweep().catch(() => {}), sweepMs);
  }

  /** Frees the jobs of dead workers, so that they run again at once. Returns the dead. */
  async sweep(): Promise<readonly string[]> {
    const client = await this.#connected();
    const { rows } = await client.query<{ ids: string[] }>(sweepText, [[...this.#pools]]);
    const ids = rows[0]?.ids ?? [];
    if (ids.length > 0) this.#log.warn({ workers: ids }, 'freed the jobs of dead workers');
    return ids;
  }

  /** Gives up what this process still holds, and lets the jobs it broke off run again at once, with no attempt lost. */
  async handBack(jobs: readonly HandedBack[]): Promise<void> {
    const client = await this.#connected();
    await client.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [[...this.#pools]]);
    for (const { id, attempts } of jobs) {
      await client.query(
        'SELECT graphile_worker.reschedule_jobs(ARRAY[$1]::bigint[], run_at := now(), attempts := $2::int)',
        [id, attempts],
      );
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearInterval(this.#timer);
    const client = await this.#client?.catch(() => null);
    await client?.end();
  }

  #connected(): Promise<pg.Client> {
    if (this.#closed) return Promise.reject(new Error('the worker is closed'));
    this.#client ??= this.#connect().catch((error: unknown) => {
      this.#client = null;
      throw error;
    });
    return this.#client;
  }

  /** A lost connection loses the locks: they are taken anew as soon as the database answers. */
  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      keepAlive: true,
      application_name: 'atrium worker liveness',
    });
    client.on('error', () => {});
    await client.connect();
    client.on('end', () => void this.#reconnect());
    for (const pool of this.#pools) await client.query(`SELECT pg_advisory_lock(${lockOf('$1')})`, [pool]);
    return client;
  }

  async #reconnect(): Promise<void> {
    this.#client = null;
    for (let waitMs = 50; !this.#closed; waitMs = Math.min(waitMs * 2, 2_000)) {
      await sleep(waitMs);
      const isBack = await this.#connected().then(
        () => true,
        () => false,
      );
      if (isBack) return;
    }
  }
}
