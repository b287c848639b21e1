import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createRoles, migrate } from '../migrate.ts';

/** The secret every test derives its role passwords from. */
export const testSecret = 'a secret for tests only, 32 bytes or more';

const room = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
let known: Promise<string> | undefined;

/** The name of a migrated database to clone; made once per state of the migrations, kept between runs. */
export const migratedTemplate = (server: string): Promise<string> => {
  known ??= build(server);
  return known;
};

async function build(server: string): Promise<string> {
  const name = `template_${await stateOfMigrations()}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7284)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) {
      await createRoles(client, testSecret);
      return name;
    }
    const unfinished = `${name}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await migrate(Object.assign(new URL(server), { pathname: `/${unfinished}` }).href, testSecret);
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

async function stateOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  const folder = join(room, 'migrations');
  const entries = await readdir(folder, { recursive: true });
  const files = entries.filter((entry) => entry.endsWith('.sql')).sort();
  for (const file of files) hash.update(await readFile(join(folder, file)));
  for (const file of ['jobs.sql', 'migrate.ts', 'roles.ts'])
    hash.update(await readFile(join(room, 'src', file)));
  return hash.digest('hex').slice(0, 12);
}

export async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
