import { execute, type JobContext, job } from '@atrium/core/kernel';
import { z } from 'zod';
import { createReader } from '../certificate/index.ts';
import { documentId } from '../document/schemas.ts';
import { beginReading } from './begin.ts';
import { failReading } from './fail.ts';
import { finishReading } from './finish.ts';
import { reportReading } from './progress.ts';

/** Grows when the reader learns, so that a record tells by which it was read. */
const readerVersion = '1';

type Reader = ReturnType<typeof createReader>;

let reader: Reader | undefined;
const sharedReader = (): Reader => {
  reader ??= createReader({});
  return reader;
};

/** Starts the spare child process ahead of the first certificate. */
export const warmReader = (): void => void sharedReader();

export const closeReader = async (): Promise<void> => {
  await reader?.close();
  reader = undefined;
};

const progressOf: Record<string, number> = { opening: 10, text: 30, ocr: 50, record: 75, checks: 90 };

/** Reads one certificate in its child process. Safe to run again: only the holder of the lease writes. */
export const readDocument = job({
  name: 'labs.reading.read',
  payload: z.object({ documentId }),
  maxAttempts: 5,
  run: async (context, payload) => {
    try {
      await read(context, payload.documentId);
    } catch (error) {
      if (context.isLastAttempt) await execute(context.platform, failReading, context, payload);
      throw error;
    }
  },
});

async function read(context: JobContext, id: string): Promise<void> {
  const { platform } = context;
  const begun = await execute(platform, beginReading, context, { documentId: id });
  if (!begun) return;
  const { lease, maxPages } = begun;
  const file = await platform.ports.files.local(begun.fileKey);
  let told: Promise<unknown> = Promise.resolve();
  const tell = (stage: string) => {
    const progress = progressOf[stage] ?? 50;
    told = told.then(() => execute(platform, reportReading, context, { documentId: id, lease, progress }));
  };
  try {
    const outcome = await sharedReader().read(file.path, tell, { maxPages });
    await told;
    await execute(platform, finishReading, context, { documentId: id, lease, readerVersion, outcome });
  } finally {
    await file.release();
  }
}
