import { join } from 'node:path';
import { buildFronts, endTools, generateClient } from './build.ts';
import { migrate, type OpenDatabase, openDatabase, seed } from './database.ts';
import { readSettings, serviceEnv } from './env.ts';
import { type Lock, lockFolder, openDataDir, secretOf } from './folder.ts';
import { type House, serviceSpecs, startHouse } from './house.ts';
import { panel } from './panel.ts';
import { checkPorts } from './ports.ts';
import { explain, paint, Stop, say, step } from './screen.ts';
import { onStopSignal } from './stop-signal.ts';

const dev = process.argv.includes('--dev');
const READY_MS = dev ? 180_000 : 60_000;

let lock: Lock | undefined;
let database: Promise<OpenDatabase> | undefined;
let house: House | undefined;
let stopping = false;

async function start(): Promise<void> {
  const began = performance.now();
  const settings = readSettings();
  openDataDir(settings.dataDir);
  lock = await lockFolder(settings.dataDir, `http://localhost:${settings.ports.WEB_PORT}`);
  await checkPorts(settings.ports);
  const authSecret = settings.authSecret ?? secretOf(settings.dataDir);
  await generateClient();
  database = openDatabase(settings, authSecret);
  const opening = database;
  const prepare = async () => {
    const opened = await step('database', () => opening);
    await step('migrations', () => migrate(opened, authSecret));
    const env = serviceEnv(settings, opened, authSecret);
    await step('demo data', () => seed(env, opened));
    return { opened, env };
  };
  const [{ opened, env }] = await Promise.all([prepare(), dev ? undefined : buildFronts()]);
  if (stopping) return;
  const running = startHouse(serviceSpecs(settings, env, dev), join(settings.dataDir, 'logs'), lock);
  house = running;
  await step('services', () => Promise.race([running.untilHealthy(READY_MS), failed(running)]));
  console.log(`\n${await panel(settings, env, opened.kind, (performance.now() - began) / 1000)}\n`);
  await failed(running);
}

async function failed(running: House): Promise<never> {
  throw new Stop(await running.broken);
}

/** In the order of dependence; the database last, so that everyone can finish what they hold. */
async function stop(): Promise<void> {
  stopping = true;
  endTools();
  await house?.stop();
  await database?.then(
    (opened) => opened.close(),
    () => undefined,
  );
  lock?.release();
}

const leave = (code: number) => (): never => process.exit(code);

onStopSignal({
  gently() {
    say(paint('dim', 'stopping …'));
    stop()
      .then(() => say(paint('dim', 'stopped; everything is kept')))
      .then(leave(0), (error) => {
        say(explain(error));
        process.exit(1);
      });
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
