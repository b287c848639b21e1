import { join } from 'node:path';
import { buildFronts, generateClient } from './build.ts';
import { migrate, type OpenDatabase, openDatabase, seed } from './database.ts';
import { readSettings, serviceEnv } from './env.ts';
import { type Lock, lockFolder, openDataDir, secretOf } from './folder.ts';
import { type House, serviceSpecs, startHouse } from './house.ts';
import { panel } from './panel.ts';
import { checkPorts } from './ports.ts';
import { explain, paint, say, step } from './screen.ts';
import { onStopSignal } from './stop-signal.ts';

const dev = process.argv.includes('--dev');
const READY_MS = dev ? 180_000 : 60_000;

let lock: Lock | undefined;
let database: OpenDatabase | undefined;
let house: House | undefined;

async function start(): Promise<void> {
  const began = performance.now();
  const settings = readSettings();
  openDataDir(settings.dataDir);
  lock = await lockFolder(settings.dataDir, `http://localhost:${settings.ports.WEB_PORT}`);
  await checkPorts(settings.ports);
  const authSecret = settings.authSecret ?? secretOf(settings.dataDir);
  await generateClient();
  const opened = await step('database', () => openDatabase(settings, authSecret));
  database = opened;
  await step('migrated', () => migrate(opened, authSecret));
  const env = serviceEnv(settings, opened, authSecret);
  await step('demo data', () => seed(env, opened));
  if (!dev) await buildFronts();
  const running = startHouse(serviceSpecs(settings, env, dev), join(settings.dataDir, 'logs'), lock);
  house = running;
  await step('services healthy', () => Promise.race([running.untilHealthy(READY_MS), failed(running)]));
  console.log(`\n${await panel(settings, env, opened.kind, (performance.now() - began) / 1000)}\n`);
  await failed(running);
}

async function failed(running: House): Promise<never> {
  throw Object.assign(new Error(await running.broken), { name: 'Stop' });
}

async function stop(): Promise<void> {
  await house?.stop();
  await database?.close();
  lock?.release();
}

let stopping: Promise<void> | undefined;

onStopSignal({
  gently() {
    say(paint('dim', 'stopping …'));
    stopping = stop().then(
      () => {
        say(paint('dim', 'stopped; everything is kept'));
        process.exit(0);
      },
      (error) => {
        say(explain(error));
        process.exit(1);
      },
    );
  },
  atOnce() {
    house?.kill();
    lock?.release();
    process.exit(1);
  },
});

try {
  await start();
} catch (error) {
  if (!stopping) {
    console.error(`\n  ${paint('red', explain(error))}\n`);
    await stop().catch(() => undefined);
    process.exit(1);
  }
}
