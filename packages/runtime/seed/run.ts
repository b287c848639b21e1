import { createDatabase } from '@atrium/db';
import { readEnv } from '@atrium/runtime/env';

/** Fills an empty database with the demo. Does nothing, and that quickly, when anybody is there. */
const env = readEnv();
if (env.production) throw new Error('the demo is never created in production');
const db = createDatabase({ url: env.appDatabaseUrl, poolSize: 1, readConnections: 1 });
const people = await db.transaction({ organizationId: null, userId: null }, (tx) => tx.user.count());
await db.close();
if (people === 0) {
  const { fill } = await import('./fill.ts');
  await fill(env);
}
