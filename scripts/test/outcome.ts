import { existsSync, readFileSync } from 'node:fs';

/** What one step of the run came to. A step without tests of its own counts as nothing when it passes, as one failure when not. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Outcome = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILURE: Outcome = { passed: 0, failed: 1, skipped: 0 };

export const sum = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NOTHING,
  );

export function words({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readReport(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof report === 'object' && report !== null ? { ...report } : {};
}

const count = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** A runner that fails without a failed test (a file that cannot be loaded, an error outside a test) still counts one. */
const honest = (outcome: Outcome, ok: boolean): Outcome =>
  ok || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };

export function vitestOutcome(file: string, ok: boolean): Outcome {
  const report = readReport(file);
  const skipped = count(report.numPendingTests) + count(report.numTodoTests);
  return honest({ passed: count(report.numPassedTests), failed: count(report.numFailedTests), skipped }, ok);
}

export function playwrightOutcome(file: string, ok: boolean): Outcome {
  const { stats } = readReport(file);
  const { expected, unexpected, flaky, skipped } = { ...(typeof stats === 'object' ? stats : {}) } as Record<
    string,
    unknown
  >;
  return honest(
    { passed: count(expected) + count(flaky), failed: count(unexpected), skipped: count(skipped) },
    ok,
  );
}
