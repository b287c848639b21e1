import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const plain = !process.stdout.isTTY || 'NO_COLOR' in process.env;
export const paint = (style: Style, text: string): string =>
  plain ? text : styleText(style, text, { validateStream: false });

/** An end of the whole undertaking that the person at the terminal can understand: one line, no stack. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

const seconds = (ms: number) => (ms < 950 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);

const running = new Set<string>();

/** Shows a step while it runs (on a terminal) and how long it took. Several may run at once. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  running.add(name);
  showRunning();
  try {
    const result = await work();
    running.delete(name);
    say(`${paint('green', '✓')} ${name} ${paint('dim', seconds(performance.now() - started))}`);
    return result;
  } catch (error) {
    running.delete(name);
    say(`${paint('red', '✗')} ${name}`);
    throw error;
  }
}

export function say(line: string): void {
  clearLine();
  console.log(`  ${line}`);
  showRunning();
}

function clearLine(): void {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
}

function showRunning(): void {
  clearLine();
  if (process.stdout.isTTY && running.size > 0)
    process.stdout.write(`  ${paint('dim', `${[...running].join(', ')} …`)}`);
}

/** Ends the process for any reason: what we know in one line, what we do not know with its stack. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = ['Stop', 'EmbeddedError'].includes(error.name);
  return known ? error.message : (error.stack ?? error.message);
}
