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

/** Shows a step while it runs (on a terminal) and how long it took when it took long enough to notice. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`  ${paint('dim', `${name} …`)}`);
  try {
    const result = await work();
    const took = performance.now() - started;
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
    console.log(`  ${paint('green', '✓')} ${name} ${paint('dim', seconds(took))}`);
    return result;
  } catch (error) {
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
    console.log(`  ${paint('red', '✗')} ${name}`);
    throw error;
  }
}

export function say(line: string): void {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  console.log(`  ${line}`);
}

/** Ends the process for any reason: what we know in one line, what we do not know with its stack. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = ['Stop', 'EmbeddedError'].includes(error.name);
  return known ? error.message : (error.stack ?? error.message);
}
