import pg from 'pg';
import { EmbeddedError, errorCode } from './error.ts';

const OLDEST = 15;

/** A PostgreSQL of the user's own: answers, and is new enough. Throws EmbeddedError with one line otherwise. */
export async function checkOutsideServer(url: string): Promise<{ version: string }> {
  const where = withoutPassword(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version') AS version",
    );
    const version = rows[0]?.version ?? '';
    if (Number.parseInt(version, 10) >= OLDEST) return { version };
    throw new EmbeddedError(
      `The PostgreSQL at ${where} is version ${version}: ${OLDEST} or newer is needed.`,
    );
  } catch (error) {
    if (error instanceof EmbeddedError) throw error;
    const why = error instanceof Error && error.message ? error.message : errorCode(error);
    throw new EmbeddedError(`The PostgreSQL of DATABASE_URL (${where}) cannot be used: ${why}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function withoutPassword(text: string): string {
  if (!URL.canParse(text))
    throw new EmbeddedError(
      'DATABASE_URL is not a URL: it looks like postgres://user:password@host:5432/database.',
    );
  const url = new URL(text);
  return `${url.username}@${url.host}${url.pathname}`;
}
