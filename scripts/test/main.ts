import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFronts, endTools, generateClient } from '../start/build.ts';
import { root } from '../start/env.ts';
import { explain, paint } from '../start/screen.ts';
import { onStopSignal } from '../start/stop-signal.ts';
import { runBrowserTests, testEnv } from './browser.ts';
import { NOTHING, ONE_FAILURE, type Outcome, sum, vitestOutcome, words } from './outcome.ts';
import { binOf, checkTypes, endRunning, runShown } from './tools.ts';

interface Step {
  readonly name: string;
  run(): Promise<Outcome>;
}

const reports = join(root, '.data', 'test-reports');

const verdict = (ok: boolean): Outcome => (ok ? NOTHING : ONE_FAILURE);

const vitest = (...projects: readonly string[]): Step => ({
  name: projects.join(' and '),
  async run() {
    const report = join(reports, `${projects.join('-')}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const ok = await runShown(
      [binOf('', 'vitest', 'vitest'), 'run', ...projects.map((name) => `--project=${name}`), ...reporters],
      {
        env: { ...testEnv(), ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
      },
    );
    return vitestOutcome(report, ok);
  },
});

const quick: Step[] = [
  {
    name: 'format and lint',
    run: async () =>
      verdict(await runShown([binOf('', '@biomejs/biome', 'biome'), 'ci', '--error-on-warnings'])),
  },
  { name: 'types', run: async () => verdict(await checkTypes()) },
  vitest('laws'),
  vitest('unit'),
];

let fronts: Promise<void> | undefined;

/** The pages are built beside tests that often wait, for the browser that comes after them; what fails is told there. */
function beside(step: Step): Step {
  return {
    name: step.name,
    run() {
      if (wanted.some(({ name }) => name === 'browser')) {
        fronts = buildFronts({ idly: true });
        fronts.catch(() => {});
      }
      return step.run();
    },
  };
}

const full: Step[] = [
  ...quick,
  // Together, because a reading of real files waits while tests with the database work, and the other way round.
  beside(vitest('corpus', 'db')),
  {
    name: 'browser',
    run: () => runBrowserTests(join(reports, 'browser.json'), fronts ?? buildFronts()),
  },
];

const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const all = process.argv.includes('--quick') ? quick : full;
/** `npm test -- db browser` runs these steps alone. */
const wanted =
  named.length > 0 ? all.filter(({ name }) => name.split(' and ').some((word) => named.includes(word))) : all;
const done: { name: string; outcome: Outcome; seconds: number }[] = [];

async function runStep(step: Step): Promise<void> {
  console.log(
    `\n${paint('bold', `── ${step.name} `)}${paint('dim', '─'.repeat(Math.max(0, 70 - step.name.length)))}`,
  );
  const started = performance.now();
  const outcome = await step.run().catch((error: unknown) => {
    console.error(`  ${paint('red', explain(error))}`);
    return ONE_FAILURE;
  });
  done.push({ name: step.name, outcome, seconds: (performance.now() - started) / 1000 });
}

let stopped = false;

onStopSignal({
  gently() {
    stopped = true;
    endRunning();
    endTools();
  },
  atOnce: () => process.exit(1),
});

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
await generateClient();
if (wanted.length === 0) {
  console.error(`There is no such step; there are: ${all.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
for (const step of wanted) if (!stopped) await runStep(step);

const total = sum(done.map(({ outcome }) => outcome));
console.log(`\n${paint('bold', '── summary ')}${paint('dim', '─'.repeat(64))}`);
for (const { name, outcome, seconds } of done) {
  const mark = outcome.failed > 0 ? paint('red', '✗') : paint('green', '✓');
  const counted = outcome.passed + outcome.skipped > 0 ? words(outcome) : outcome.failed > 0 ? 'failed' : '';
  console.log(`  ${mark} ${name.padEnd(18)}${`${seconds.toFixed(1)} s`.padStart(8)}   ${counted}`);
}
const duration = done.reduce((seconds, one) => seconds + one.seconds, 0);
console.log(`  ${'  total'.padEnd(20)}${`${duration.toFixed(1)} s`.padStart(8)}\n`);
console.log(words(total));
process.exitCode = total.failed > 0 ? 1 : 0;
