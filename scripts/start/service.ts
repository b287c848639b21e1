import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalGroup } from './folder.ts';
import { readLogLine } from './log-line.ts';
import { paint, Stop, say } from './screen.ts';

export interface ServiceSpec {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Record<string, string>;
  /** Answers 200 once the service can work. */
  readonly healthUrl: string;
  /** How long it may take to finish what it has begun after SIGTERM. */
  readonly drainMs: number;
}

export interface Service {
  readonly name: string;
  readonly pid: number;
  /** Resolves when it ends, with a sentence about how. */
  readonly ended: Promise<string>;
  lastLines(): string;
  stop(): Promise<void>;
  kill(): void;
}

const KEPT_LINES = 25;
const LOG_LIMIT_BYTES = 20 * 1024 * 1024;

/** Starts a service in its own process group: the terminal's Ctrl-C reaches us alone, and we stop them in order. */
export function startService(spec: ServiceSpec, logFolder: string): Service {
  const child = spawn(process.execPath, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const last = recordOutput(child, spec.name, logFolder);
  let over = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) =>
      resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`),
    );
  }).finally(() => {
    over = true;
  });
  const pid = child.pid ?? 0;
  return {
    name: spec.name,
    pid,
    ended,
    lastLines: () => last.join('\n'),
    kill: () => signalGroup(pid, 'SIGKILL'),
    async stop() {
      if (over) return;
      child.kill('SIGTERM');
      const late = Symbol('late');
      const timer = new AbortController();
      const outcome = await Promise.race([
        ended,
        sleep(spec.drainMs, late, { signal: timer.signal }).catch(() => late),
      ]);
      timer.abort();
      if (outcome === late)
        say(paint('yellow', `${spec.name} did not stop within ${spec.drainMs / 1000} s and was ended`));
      signalGroup(pid, 'SIGKILL');
    },
  };
}

function recordOutput(child: ChildProcess, name: string, folder: string): string[] {
  const file = join(folder, `${name}.log`);
  const before = statSync(file, { throwIfNoEntry: false });
  if (before && before.size > LOG_LIMIT_BYTES) renameSync(file, `${file}.old`);
  const log = createWriteStream(file, { flags: 'a' });
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      const { text, level } = readLogLine(line);
      last.push(text);
      if (last.length > KEPT_LINES) last.shift();
      if (level !== 'quiet') say(`${paint(level === 'error' ? 'red' : 'yellow', name.padEnd(8))} ${text}`);
    });
  }
  return last;
}

/** Throws Stop with the service's last lines when it ends or stays unhealthy. */
export async function untilHealthy(spec: ServiceSpec, service: Service, timeoutMs: number): Promise<void> {
  let how: string | undefined;
  let answer: string | undefined;
  service.ended.then((text) => {
    how = text;
  });
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(60)) {
    if (how !== undefined)
      throw new Stop(`${spec.name} ${how} while starting. Its last lines:\n\n${service.lastLines()}\n`);
    answer = await ask(spec.healthUrl);
    if (answer === undefined) return;
  }
  throw new Stop(
    `${spec.name} was not ready after ${timeoutMs / 1000} s (${spec.healthUrl} ${answer}). Its last lines:\n\n${service.lastLines()}\n`,
  );
}

/** Undefined when it is well, else what it said instead. */
async function ask(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3000), redirect: 'manual' });
    await response.body?.cancel();
    return response.ok ? undefined : `answers ${response.status}`;
  } catch {
    return 'does not answer';
  }
}
