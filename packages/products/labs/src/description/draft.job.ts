import { runTask } from '@atrium/core/ai';
import { execute, type JobContext, job } from '@atrium/core/kernel';
import { z } from 'zod';
import { documentId } from '../document/schemas.ts';
import { failReading } from '../reading/fail.ts';
import { beginDraft } from './begin-draft.ts';
import { finishDraft } from './finish-draft.ts';
import { assignmentOf, copyOf, writeDescription } from './write.task.ts';

/** Writes a draft: by the model when there is one, else by the local engine. Only the holder of the lease writes. */
export const draftDescription = job({
  name: 'labs.description.draft',
  payload: z.object({ documentId }),
  maxAttempts: 5,
  run: async (context, payload) => {
    try {
      await draft(context, payload.documentId);
    } catch (error) {
      if (context.isLastAttempt) await execute(context.platform, failReading, context, payload);
      throw error;
    }
  },
});

async function draft(context: JobContext, id: string): Promise<void> {
  const { platform } = context;
  const begun = await execute(platform, beginDraft, context, { documentId: id });
  if (!begun) return;
  const { lease, record, resolved, settings } = begun;
  const at = platform.clock.now().toISOString();
  const assignment = assignmentOf({ documentId: id, record, resolved, settings, at });
  const result = await runTask(platform, context, writeDescription, assignment);
  await execute(platform, finishDraft, context, {
    documentId: id,
    lease,
    copy: copyOf(result.output, assignment),
    writer: result.engine,
    model: result.model,
    aiRunId: result.runId,
    reason: result.reason,
  });
}
