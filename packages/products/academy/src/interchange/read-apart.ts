import { Worker } from 'node:worker_threads';
import { DomainError } from '@atrium/core/kernel';
import type { Imported } from './collector.ts';
import type { ImportFormat } from './schemas.ts';

const megabytesOfHeap = 512;

/** Reads questions in a thread of its own: a large or hostile file keeps nobody else waiting, and ends when its time is over. */
export function readApart(bytes: Buffer, format: ImportFormat, seconds = 60): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read.worker.ts', import.meta.url), {
      workerData: { bytes, format },
      resourceLimits: { maxOldGenerationSizeMb: megabytesOfHeap },
    });
    const giveUp = (): void => reject(tooMuch());
    const timer = setTimeout(() => void worker.terminate().then(giveUp), seconds * 1000);
    worker.once('message', (imported: Imported) => resolve(imported));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp() : reject(error),
    );
    worker.once('exit', () => clearTimeout(timer));
  });
}

const tooMuch = (): DomainError =>
  new DomainError('UNPROCESSABLE', 'Reading this file takes too long. Cut it into smaller ones.', {
    reason: 'too_much',
  });
