import { parentPort, workerData } from 'node:worker_threads';
import { readQuestions } from './read.ts';
import type { ImportFormat } from './schemas.ts';

const { bytes, format } = workerData as { readonly bytes: Uint8Array; readonly format: ImportFormat };
parentPort?.postMessage(await readQuestions(Buffer.from(bytes), format));
