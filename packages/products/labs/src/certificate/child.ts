import { readFile } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import { defaultLimits, type ReadLimits } from './limits.ts';
import { readDocument } from './read-document.ts';
import { warmUp } from './warm-up.ts';

/** The reading process: one file, one answer, then it ends. Started without the environment's secrets. */
process.on('message', (message: { path: string; limits: Partial<ReadLimits> }) => {
  void answer(message.path, { ...defaultLimits, ...message.limits });
});

async function answer(path: string, limits: ReadLimits): Promise<void> {
  const bytes = new Uint8Array(await readFile(path));
  const outcome = await readDocument(bytes, limits, (stage) => process.send?.({ type: 'stage', stage }));
  process.send?.({ type: 'done', outcome }, () => process.exit(0));
}

await warmUp();
flushCompileCache();
process.send?.({ type: 'ready' });
