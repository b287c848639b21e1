import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const pollMs = 30;
const pageBytes = 4096;
const mebibyte = 1024 * 1024;

export interface MemoryWatch {
  /** Raises the limit for a stage that needs more. */
  allow(mebibytes: number): void;
  stop(): void;
}

/** Calls back once when a process holds more resident memory than allowed: buffers are outside the JS heap's own limit. */
export function watchMemory(pid: number, mebibytes: number, onExceeded: () => void): MemoryWatch {
  let limit = mebibytes;
  let stopped = false;
  const look = async (): Promise<void> => {
    const resident = await residentMemory(pid);
    if (stopped) return;
    if (resident !== null && resident > limit * mebibyte) {
      stopped = true;
      onExceeded();
      return;
    }
    setTimeout(() => void look(), pollMs);
  };
  void look();
  return {
    allow(more) {
      limit = Math.max(limit, more);
    },
    stop() {
      stopped = true;
    },
  };
}

async function residentMemory(pid: number): Promise<number | null> {
  if (process.platform === 'linux') {
    try {
      const fields = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
      return Number(fields[1]) * pageBytes;
    } catch {
      return null;
    }
  }
  return await new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, out) =>
      resolve(error ? null : Number(out.trim()) * 1024),
    );
  });
}
