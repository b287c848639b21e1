import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '../../prisma/src/embedded/index.ts';
import { migrate, openDatabase, seed } from '../start/database.ts';
import { PORTS, type PortName, root, type Settings, serviceEnv } from '../start/env.ts';
import { openDataDir } from '../start/folder.ts';
import { openHouse, serviceSpecs } from '../start/house.ts';
import { anyFreePort } from '../start/ports.ts';
import { step } from '../start/screen.ts';
import { type Outcome, playwrightOutcome } from './outcome.ts';
import { binOf, runShown } from './tools.ts';

const READY_MS = 90_000;

/** Whatever the developer has set for real services stays out of the tests. */
const OWN =
  /^(DATABASE_URL|.*_DATABASE_URL|AUTH_SECRET|NODE_ENV|S3_.*|STRIPE_.*|SMTP_URL|MAIL_FROM|OPENAI_.*|PUBLIC_.*|FILES_DIR|DATA_DIR|.*_PORT)$/;

export const testEnv = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.test(name)));

async function settingsOn(dataDir: string, databaseUrl: string): Promise<Settings> {
  const ports = { ...PORTS };
  for (const name of Object.keys(PORTS) as PortName[]) Object.assign(ports, { [name]: await anyFreePort() });
  return {
    dataDir,
    ports,
    databaseUrl,
    authSecret: undefined,
    engines: '',
    files: '',
    mail: undefined,
    inherited: testEnv(),
  };
}

/**
 * The whole house as `npm start` brings it up, on free ports and an empty database, with a real Chromium in it. `fronts` are
 * its pages, built.
 */
export async function runBrowserTests(report: string, fronts: Promise<void>): Promise<Outcome> {
  const dataDir = join(root, '.data', 'e2e');
  rmSync(dataDir, { recursive: true, force: true });
  openDataDir(dataDir);
  const name = `e2e_${randomBytes(4).toString('hex')}`;
  const server = await startEmbedded({
    dataDir: join(root, '.data', 'test-postgres'),
    mode: 'test',
    database: name,
  });
  try {
    return await inHouse(dataDir, server.url, report, fronts);
  } finally {
    await server.drop();
    await server.stop();
  }
}

async function inHouse(
  dataDir: string,
  databaseUrl: string,
  report: string,
  fronts: Promise<void>,
): Promise<Outcome> {
  const authSecret = randomBytes(32).toString('hex');
  const settings = await settingsOn(dataDir, databaseUrl);
  const database = await openDatabase(settings, authSecret);
  const env = serviceEnv(settings, database, authSecret);
  const house = openHouse(serviceSpecs(settings, env, false), join(dataDir, 'logs'));
  const prepare = async () => {
    await Promise.all([
      step('database migrated', () => migrate(database, authSecret)),
      house.start(READY_MS, ['sandbox']),
    ]);
    await step('demo data', () => seed(env, database));
  };
  try {
    await Promise.all([prepare(), fronts]);
    await step('services healthy', () => house.start(READY_MS));
    house.broken.then((how) => console.error(how));
    const ok = await runShown(
      [binOf('apps/web', '@playwright/test', 'playwright'), 'test', '--config', 'e2e/playwright.config.ts'],
      {
        cwd: join(root, 'apps/web'),
        env: {
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          E2E_WEB_URL: env.PUBLIC_WEB_URL,
          E2E_ADMIN_URL: env.PUBLIC_ADMIN_URL,
          E2E_API_URL: env.PUBLIC_API_URL,
          E2E_SANDBOX_URL: `http://localhost:${settings.ports.SANDBOX_PORT}`,
          E2E_DATABASE_URL: database.ownerUrl,
          E2E_DATA_DIR: dataDir,
        },
      },
    );
    return playwrightOutcome(report, ok);
  } finally {
    await house.stop();
  }
}
