import { runTask } from '@atrium/core/ai';
import { execute, type JobContext, job } from '@atrium/core/kernel';
import type { z } from 'zod';
import { writeAnswer } from './answer.task.ts';
import { beginAnswer } from './begin-answer.ts';
import { failAnswer } from './fail-answer.ts';
import { finishAnswer } from './finish-answer.ts';
import { perPerson } from './limits.ts';
import { questionToAnswer } from './schemas.ts';

/** Writes the answer, outside of any transaction; the school pays. Ends answered, refused or failed, never silent. */
export const answerQuestionJob = job({
  name: 'academy.tutor.answer',
  payload: questionToAnswer,
  maxAttempts: 3,
  priority: -1,
  run: async (context, payload) => {
    try {
      await answer(context, payload);
    } catch (error) {
      if (context.isLastAttempt) await execute(context.platform, failAnswer, context, payload);
      throw error;
    }
  },
});

async function answer(context: JobContext, payload: z.output<typeof questionToAnswer>): Promise<void> {
  const { platform, actor, origin } = context;
  const begun = await execute(platform, beginAnswer, context, payload);
  if (!begun) return;
  const { organizationId, assignment } = begun;
  const school = { actor: { ...actor, organizationId }, origin };
  const { output, engine, runId } = await runTask(platform, school, writeAnswer, assignment, { perPerson });
  const { messageId } = payload;
  await execute(platform, finishAnswer, context, { messageId, assignment, written: output, engine, runId });
}
