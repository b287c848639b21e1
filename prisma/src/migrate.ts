import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { appRole, jobsConnection, jobsRole, rolePassword } from './roles.ts';

const room = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Brings a database up to date: roles, tables, fences, the job queue. Safe to run again; about a second when there is
 * nothing to do. Needs a connection that may create roles and tables.
 */
export async function migrate(databaseUrl: string, authSecret: string): Promise<void> {
  await withClient(databaseUrl, (client) => createRoles(client, authSecret));
  if (!(await isUpToDate(databaseUrl))) await deploy(databaseUrl);
  const jobsUrl = jobsConnection(databaseUrl, authSecret);
  await runMigrations({ connectionString: jobsUrl, logger: silent });
  const sql = await readFile(join(room, 'src', 'jobs.sql'), 'utf8');
  await withClient(jobsUrl, (client) => client.query(sql));
}

/** Makes the two roles, or gives them the passwords that follow from this secret: roles belong to the whole server. */
export async function createRoles(client: pg.Client, authSecret: string): Promise<void> {
  await client.query('SELECT pg_advisory_lock(7283)');
  for (const role of [appRole, jobsRole]) {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    const verb = rowCount ? 'ALTER' : 'CREATE';
    const password = pg.escapeLiteral(rolePassword(role, authSecret));
    await client.query(`${verb} ROLE ${role} LOGIN NOCREATEDB NOCREATEROLE PASSWORD ${password}`);
  }
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const database = pg.escapeIdentifier(rows[0]?.name ?? '');
  await client.query(`GRANT CONNECT, CREATE ON DATABASE ${database} TO ${jobsRole}`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${appRole}`);
  await client.query('SELECT pg_advisory_unlock(7283)');
}

async function isUpToDate(databaseUrl: string): Promise<boolean> {
  const { readdir } = await import('node:fs/promises');
  const entries = await readdir(join(room, 'migrations'), { withFileTypes: true });
  const wanted = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ found: string | null }>(
      `SELECT to_regclass('_prisma_migrations') AS found`,
    );
    if (!rows[0]?.found) return false;
    const applied = await client.query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const names = new Set(applied.rows.map((row) => row.name));
    return wanted.every((name) => names.has(name));
  });
}

async function deploy(databaseUrl: string): Promise<void> {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('prisma/package.json')),
    'build',
    'index.js',
  );
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PRISMA_SCHEMA_ENGINE_BINARY: join(room, 'src', 'schema-engine.mjs'),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
  };
  await promisify(execFile)(process.execPath, [cli, 'migrate', 'deploy'], { cwd: room, env });
}

async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: '-c client_min_messages=warning' });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

const { Logger } = await import('graphile-worker');
const silent = new Logger(() => () => {});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { DATABASE_URL, AUTH_SECRET } = process.env;
  if (!DATABASE_URL || !AUTH_SECRET) throw new Error('migrate needs DATABASE_URL and AUTH_SECRET');
  await migrate(DATABASE_URL, AUTH_SECRET);
}
