import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { platform } from 'node:os';
import type { PortName } from './env.ts';
import { Stop } from './screen.ts';

/** Looks at every port before anything is started. Throws Stop with one line for the first that is taken. */
export async function checkPorts(ports: Readonly<Record<PortName, number>>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    const problem = (await tryListen(port, '127.0.0.1')) ?? (await tryListen(port, undefined));
    if (problem === 'EACCES')
      throw new Stop(`No permission to listen on port ${port}: choose one above 1023 with ${name}=….`);
    if (problem) {
      const holder = whoListens(port);
      throw new Stop(
        `Port ${port} is in use${holder ? ` by ${holder}` : ''}: stop that, or choose another port with ${name}=….`,
      );
    }
  }
}

function tryListen(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const noIpv6 = error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL';
      resolve(noIpv6 ? undefined : (error.code ?? 'EADDRINUSE'));
    });
    probe.listen({ port, ...(host && { host }), exclusive: true }, () =>
      probe.close(() => resolve(undefined)),
    );
  });
}

export function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** "process 123 (node server.js)", where the system tells. */
function whoListens(port: number): string | undefined {
  try {
    if (platform() === 'linux') return onLinux(port);
    const pid = execFileSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], {
      encoding: 'utf8',
    }).trim();
    return pid ? `process ${pid.split('\n')[0]}` : undefined;
  } catch {
    return undefined;
  }
}

const LISTEN = '0A';

function onLinux(port: number): string | undefined {
  const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1),
  );
  const inode = rows
    .map((row) => row.trim().split(/\s+/))
    .find((row) => row[1]?.endsWith(hex) && row[3] === LISTEN)?.[9];
  if (!inode) return undefined;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (holds(pid, `socket:[${inode}]`)) return `process ${pid} (${commandOf(Number(pid)).slice(0, 60)})`;
  }
  return undefined;
}

function holds(pid: string, socket: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === socket);
  } catch {
    return false;
  }
}

/** The command line of a process; empty when it is gone or hidden. */
export function commandOf(pid: number): string {
  try {
    if (platform() === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
