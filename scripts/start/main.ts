import { join } from 'node:path';
import { buildFronts, endTools, generateClient } from './build.ts';
import { migrate, type OpenDatabase, openDatabase, seed } from './database.ts';
import { readSettings, serviceEnv } from './env.ts';
import { type Lock, lockFolder, openDataDir, secretOf } from './folder.ts';
import { type House, openHouse, serviceSpecs } from './house.ts';
import { panel } from './panel.ts';
import { paymentsOf } from './payments.ts';
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
  const payments = paymentsOf(settings);
  payments.refuseOther();
  const authSecret = settings.authSecret ?? secretOf(settings.dataDir);
  await generateClient();
  database = openDatabase(settings, authSecret);
  const opening = database;
  const prepare = async () => {
    const opened = await step('database', () => opening);
    if (stopping) throw new Stop('stopped');
    const env = serviceEnv(settings, opened, authSecret);
    const rooms = openHouse(serviceSpecs(settings, env, dev), join(settings.dataDir, 'logs'), lock);
    house = rooms;
    // The demo's learners pay: what stands for the world outside is there before them.
    await Promise.all([
      step('migrations', () => migrate(opened, authSecret)),
      rooms.start(READY_MS, ['sandbox']),
    ]);
    await step('demo data', () => seed(env, opened));
    payments.note();
    return { opened, env, rooms };
  };
  const [{ opened, env, rooms }] = await Promise.all([prepare(), dev ? undefined : buildFronts()]);
  if (stopping) return;
  await step('services', () => Promise.race([rooms.start(READY_MS), failed(rooms)]));
  console.log(`\n${await panel(settings, env, opened.kind, (performance.now() - began) / 1000)}\n`);
  await failed(rooms);
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
