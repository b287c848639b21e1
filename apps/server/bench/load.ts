import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

export interface Target {
  readonly port: number;
  readonly path: string;
  /** One for each connection, taken in turn. */
  readonly cookies: readonly string[];
}

export interface Measured {
  readonly requests: number;
  readonly seconds: number;
  readonly latenciesMs: readonly number[];
}

/** Keeps `connections` kept-alive connections busy for `seconds`. Throws on any answer that is not a 200 with a body. */
export async function load(target: Target, connections: number, seconds: number): Promise<Measured> {
  const latenciesMs: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, (_, at) => {
      const cookie = target.cookies[at % target.cookies.length] ?? '';
      return keepAsking(target, cookie, until, latenciesMs);
    }),
  );
  return { requests: latenciesMs.length, seconds: (performance.now() - started) / 1000, latenciesMs };
}

/** One connection: a request after another, each timed. Hand-made, so that the asking costs little beside the answering. */
function keepAsking(
  { port, path }: Target,
  cookie: string,
  until: number,
  latenciesMs: number[],
): Promise<void> {
  const request = `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\nAccept: application/json\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    let sentAt = 0;
    const ask = () => {
      sentAt = performance.now();
      socket.write(request);
    };
    socket.on('connect', ask).on('error', reject);
    onAnswers(
      socket,
      () => {
        const now = performance.now();
        latenciesMs.push(now - sentAt);
        if (now < until) ask();
        else socket.end(() => resolve());
      },
      reject,
    );
  });
}

function onAnswers(socket: Socket, onAnswer: () => void, onError: (error: Error) => void): void {
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const end = pending.indexOf('\r\n\r\n');
    if (end === -1) return;
    const head = pending.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (!head.startsWith('HTTP/1.1 200') || !(length > 1000)) {
      socket.destroy();
      onError(new Error(`not the answer hoped for: ${pending.toString('utf8').slice(0, 600)}`));
      return;
    }
    if (pending.length < end + 4 + length) return;
    pending = Buffer.alloc(0);
    onAnswer();
  });
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** CPU time a process has used so far, in microseconds; where the system tells. */
export function cpuMicros(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10_000;
  } catch {
    return Number.NaN;
  }
}
