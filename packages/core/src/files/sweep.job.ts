import { z } from 'zod';
import { command, execute, job } from '../kernel/index.ts';

const payload = z.object({ key: z.string() });

/** Forgets an upload that no verb adopted. Adoption and sweep lock the same row: one of them wins. */
export const sweepUpload = command({
  name: 'files.sweep',
  summary: 'Removes an upload nothing came of',
  scope: 'internal',
  audit: false,
  input: payload,
  output: z.object({ removeBytes: z.boolean() }),
  run: async ({ tx }, { key }) => {
    await tx.file.deleteMany({ where: { key, adoptedAt: null } });
    return { removeBytes: (await tx.file.count({ where: { key } })) === 0 };
  },
});

/** Queued before an upload's first byte is kept, so that bytes left by a killed process go too. */
export const sweepJob = job({
  name: 'files.sweep',
  payload,
  run: async ({ platform, actor, origin }, { key }) => {
    const { removeBytes } = await execute(platform, sweepUpload, { actor, origin }, { key });
    if (removeBytes) await platform.ports.files.remove(key);
  },
});
