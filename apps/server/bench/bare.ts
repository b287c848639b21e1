import { createServer } from 'node:http';
import { listDocuments } from '@atrium/labs';
import pg from 'pg';

/** The limit to compare with: node:http and a prepared statement, the list's own SQL, no tenant fence, no checks. */
const [, , databaseUrl, port] = process.argv;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const actor = { kind: 'visitor' } as const;

createServer(async (request, response) => {
  const organizationId = /org=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const statement = listDocuments.statement(
    { actor, organizationId, userId: null, now: new Date() },
    { limit: 20 },
  );
  const { rows } = await pool.query({ ...statement, values: [...statement.values] });
  const body = JSON.stringify(rows.slice(0, 20));
  response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    .end(body);
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
