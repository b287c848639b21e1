import { join } from 'node:path';
import { checkOutsideServer, startEmbedded } from '../../prisma/src/embedded/index.ts';
import { appConnection, jobsConnection } from '../../prisma/src/roles.ts';
import { runTool } from './build.ts';
import { type Database, root, type Settings } from './env.ts';

export interface OpenDatabase extends Database {
  readonly kind: string;
  close(): Promise<void>;
}

export async function openDatabase(settings: Settings, authSecret: string): Promise<OpenDatabase> {
  const given = settings.databaseUrl;
  if (given) {
    const { version } = await checkOutsideServer(given);
    return {
      ...connections(given, authSecret),
      kind: `PostgreSQL ${version} of DATABASE_URL`,
      close: async () => undefined,
    };
  }
  const dataDir = join(settings.dataDir, 'postgres');
  const server = await startEmbedded({ dataDir, database: 'atrium' });
  return {
    ...connections(server.url, authSecret),
    kind: `embedded PostgreSQL in ${dataDir}`,
    close: () => server.stop(),
  };
}

const connections = (ownerUrl: string, authSecret: string): Database => ({
  ownerUrl,
  appUrl: appConnection(ownerUrl, authSecret),
  jobsUrl: jobsConnection(ownerUrl, authSecret),
});

export const migrate = (database: Database, authSecret: string): Promise<void> =>
  runTool('Migrating the database', ['prisma/src/migrate.ts'], {
    cwd: root,
    env: { DATABASE_URL: database.ownerUrl, AUTH_SECRET: authSecret },
  });

/** Fills an empty database with the demo; the seed itself looks whether it is empty. */
export const seed = (env: Record<string, string>, database: Database): Promise<void> =>
  runTool('Seeding the demo', ['packages/runtime/seed/run.ts'], {
    cwd: root,
    env: { ...env, DATABASE_URL: database.ownerUrl },
  });
