import { type ChildProcess, fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { childEnv } from './env.ts';
import { defaultLimits, type ReadLimits, type ReadStage } from './limits.ts';
import { type ReadOutcome, readOutcome } from './record.ts';
import { watchMemory } from './watch-memory.ts';

export interface CertificateReader {
  /**
   * Reads one file, within `limits` where they are narrower than the reader's. Never rejects: whatever the file does,
   * the answer is a certificate or a reason.
   */
  read(
    path: string,
    onProgress?: (stage: ReadStage) => void,
    limits?: Pick<ReadLimits, 'maxPages'>,
  ): Promise<ReadOutcome>;
  /** Ends the waiting process. Readings under way end by themselves. */
  close(): void;
}

/**
 * A reader of certificates. Each file is read in a process of its own, with bounded memory and time and without
 * the environment; one process waits warm, so that a reading does not pay for its start.
 */
export function createReader(limits: Partial<ReadLimits> = {}): CertificateReader {
  const all: ReadLimits = { ...defaultLimits, ...limits };
  let spare: ChildProcess | null = startChild();
  let open = true;
  const take = (): ChildProcess => {
    const child =
      spare && spare.exitCode === null && spare.signalCode === null && spare.connected ? spare : startChild();
    spare = null;
    return child;
  };
  return {
    async read(path, onProgress, narrower = all) {
      const started = performance.now();
      const mine = { ...all, maxPages: Math.min(all.maxPages, narrower.maxPages) };
      const early = await refuseEarly(path, mine);
      if (early) return { ...early, ms: Math.round(performance.now() - started) };
      const child = take();
      const outcome = await readIn(child, path, mine, onProgress ?? (() => {}), () => {
        if (open && !spare) spare = startChild();
      });
      return { ...outcome, ms: Math.round(performance.now() - started) };
    },
    close() {
      open = false;
      spare?.kill('SIGKILL');
      spare = null;
    },
  };
}

/** Reads one file with a reader of its own; for scripts. */
export async function readCertificate(path: string, limits: Partial<ReadLimits> = {}): Promise<ReadOutcome> {
  const reader = createReader(limits);
  try {
    return await reader.read(path);
  } finally {
    reader.close();
  }
}

function startChild(): ChildProcess {
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), [], {
    env: childEnv,
    execArgv: [
      '--max-old-space-size=256',
      '--max-semi-space-size=16',
      '--expose-gc',
      // A reading is short: a thread that compiles beside it takes a fifth of the work, and a tenth of the time.
      '--no-concurrent-recompilation',
      '--disable-warning=ExperimentalWarning',
      '--disallow-code-generation-from-strings',
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => {});
  child.unref();
  child.channel?.unref();
  return child;
}

async function refuseEarly(path: string, limits: ReadLimits): Promise<ReadOutcome | null> {
  try {
    const file = await stat(path);
    if (!file.isFile()) return rejected('not_a_pdf', 'Not a file.');
    if (file.size === 0) return rejected('empty', 'The file has no bytes.');
    return file.size > limits.maxBytes
      ? rejected('too_large', `The file has more than ${limits.maxBytes} bytes.`)
      : null;
  } catch {
    return rejected('damaged', 'The file cannot be opened.');
  }
}

function rejected(
  reason: Extract<ReadOutcome, { outcome: 'rejected' }>['reason'],
  detail: string,
): ReadOutcome {
  return { outcome: 'rejected', reason, detail, ms: 0 };
}

function readIn(
  child: ChildProcess,
  path: string,
  limits: ReadLimits,
  onProgress: (stage: ReadStage) => void,
  onStarted: () => void,
): Promise<ReadOutcome> {
  return new Promise((resolve) => {
    child.ref();
    child.channel?.ref();
    let done = false;
    const finish = (outcome: ReadOutcome): void => {
      if (done) return;
      done = true;
      clearTimeout(timer);
      memory.stop();
      child.kill('SIGKILL');
      resolve(outcome);
    };
    const late = (): void => finish(rejected('too_complex', 'Reading the file took too long.'));
    let timer = setTimeout(late, limits.timeoutMs);
    const memory = watchMemory(child.pid ?? 0, limits.memoryMb, () =>
      finish(rejected('too_complex', 'Reading the file took too much memory.')),
    );
    child.on('message', (message: { type: string; stage?: ReadStage; outcome?: unknown }) => {
      if (message.type === 'stage' && message.stage) {
        if (message.stage === 'text') onStarted();
        if (message.stage === 'ocr') {
          clearTimeout(timer);
          timer = setTimeout(late, limits.ocrTimeoutMs);
          memory.allow(limits.ocrMemoryMb);
        }
        onProgress(message.stage);
      }
      if (message.type === 'done') finish(readOutcome.parse(message.outcome));
    });
    child.on('error', () => finish(rejected('damaged', 'The reading process failed.')));
    child.on('exit', () => finish(rejected('too_complex', 'The reading process ended on this file.')));
    child.send({ path, limits });
  });
}
