#!/usr/bin/env node
/**
 * A stand-in for Prisma's native schema-engine binary, for machines that cannot download it.
 *
 * `prisma migrate …` starts the file named by PRISMA_SCHEMA_ENGINE_BINARY and speaks newline-delimited
 * JSON-RPC with it over stdio. This one answers with Prisma's own schema engine compiled to WebAssembly
 * (@prisma/schema-engine-wasm, the version whose commit equals `prisma`'s @prisma/engines-version).
 *
 * Tried with prisma 7.10.0 + @prisma/schema-engine-wasm 7.10.0-4.0edf323efd1d98336f3f0a68684b56f689b900d3,
 * @prisma/adapter-pg 7.10.0 and @prisma/driver-adapter-utils 7.10.0 on PostgreSQL 18.4:
 * generate, migrate dev / deploy / status / reset / diff, db push, db pull all work.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const PG_CHAR = 18; // PostgreSQL's internal "char" type: adapter-pg cannot map it, the engine wants Character
const PG_TEXT = 25;

const args = process.argv.slice(2);
const valuesOf = (flag) => args.flatMap((arg, i) => (arg === flag ? [args[i + 1]] : []));
const url = new URL(JSON.parse(valuesOf('--datasource')[0] ?? '{}').url ?? process.env.DATABASE_URL);
// Discrete settings, not a connection string: with one, the adapter ignores the shadow database's name.
const config = {
  host: url.hostname,
  port: Number(url.port || 5432),
  user: decodeURIComponent(url.username),
  password: decodeURIComponent(url.password),
  database: url.pathname.slice(1),
};

const charColumns = new Set();
class Client extends pg.Client {
  constructor(options) {
    super(options);
    this.connection.prependListener('rowDescription', ({ fields }) => {
      for (const field of fields) {
        if (field.dataTypeID !== PG_CHAR) continue;
        field.dataTypeID = PG_TEXT;
        charColumns.add(field.name);
      }
    });
  }
}

function typed(queryable) {
  const queryRaw = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query);
    result.columnNames.forEach((name, i) => {
      if (charColumns.has(name) && result.columnTypes[i] === ColumnTypeEnum.Text)
        result.columnTypes[i] = ColumnTypeEnum.Character;
    });
    return result;
  };
  // adapter-pg splits a script at every semicolon, also inside comments and function bodies.
  if (queryable.underlyingDriver)
    queryable.executeScript = async (script) => void (await queryable.underlyingDriver().query(script));
  if (queryable.startTransaction) {
    const startTransaction = queryable.startTransaction.bind(queryable);
    queryable.startTransaction = async (...options) => typed(await startTransaction(...options));
  }
  return queryable;
}

const connect = async (database) => typed(await new PrismaPg({ ...config, database, Client }).connect());

const factory = new PrismaPg({ ...config, Client });
factory.connect = () => connect(config.database);
// adapter-pg drops the shadow database while its own pool is still connected to it, which PostgreSQL refuses.
factory.connectToShadowDb = async () => {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  const main = await connect(config.database);
  await main.executeScript(`CREATE DATABASE "${name}"`);
  const shadow = await connect(name);
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await main.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await main.dispose();
  };
  return shadow;
};

async function cli(command) {
  const onServer = async (sql) => {
    const client = new pg.Client({ ...config, database: 'postgres' });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const quoted = `"${config.database.replaceAll('"', '""')}"`;
  try {
    if (command === 'can-connect-to-database') await new pg.Client(config).connect();
    if (command === 'create-database') await onServer(`CREATE DATABASE ${quoted}`);
    if (command === 'drop-database') await onServer(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`);
    process.exit(0);
  } catch (error) {
    const error_code = error.code === '3D000' ? 'P1003' : 'P1001';
    const fields = { message: error.message, is_panic: false, error_code };
    // The CLI skips the first line of stderr and parses each one after it as JSON.
    console.error(`schema engine: ${command} failed`);
    console.error(JSON.stringify({ level: 'ERROR', fields, target: 'schema_engine::logger' }));
    process.exit(1);
  }
}

if (args.includes('cli')) await cli(args.at(-1));

const glueUrl = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
const glue = await import(glueUrl);
const wasm = readFileSync(fileURLToPath(new URL('./schema_engine_bg.wasm', glueUrl)));
const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue });
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };

const paths = valuesOf('--datamodels');
const datamodels = paths.length ? paths.map((path) => [path, readFileSync(path, 'utf8')]) : undefined;
const engine = await glue.SchemaEngine.new(
  { datamodels },
  () => {},
  bindMigrationAwareSqlAdapterFactory(factory),
);

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  if (!method) continue; // the CLI's answer to our `print`
  try {
    const result = await engine[method === 'getDatabaseVersion' ? 'version' : method](params);
    if (method === 'diff' && result.stdout)
      send({ id: 0, method: 'print', params: { content: result.stdout } });
    send({ id, result: result ?? null });
  } catch (error) {
    const data = {
      is_panic: false,
      message: error.message ?? String(error),
      error_code: error.code,
      meta: error.meta ?? null,
    };
    send({
      id,
      error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
    });
  }
}
process.exit(0);
