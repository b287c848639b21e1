import { type Context, command, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { affectedBy } from './affected.ts';
import { afterGrade, keepFractions } from './finish.ts';
import { attemptMachine } from './machine.ts';
import type { Regraded } from './regrade-plan.ts';
import { itemsOf } from './row.ts';
import { scoreText } from './score.ts';

const input = z.object({
  questionId: z.uuid(),
  /** A learner whose score would fall keeps the old one. */
  keepBetter: z.boolean().default(true),
});

const change = z.object({
  attemptId: z.uuid(),
  userId: z.uuid(),
  before: z.string(),
  after: z.string(),
  percentBefore: z.string(),
  percentAfter: z.string(),
  passedBefore: z.boolean(),
  passedAfter: z.boolean(),
});

const effect = z.object({
  /** Attempts that asked an older version. */
  looked: z.int(),
  changed: z.int(),
  newlyPassed: z.int(),
  noLongerPassed: z.int(),
  /** Changes of the same kind still to be made: ask again. */
  left: z.int(),
  /** The first ones. */
  changes: z.array(change.extend({ /** Whose attempt it is. */ learner: z.string() })),
});

const mostShown = 100;
/** So that one act stays short. */
const mostAtOnce = 500;

async function effectOf(
  { tx }: Context,
  looked: number,
  found: readonly Regraded[],
  left = 0,
): Promise<z.infer<typeof effect>> {
  const changes = found.map((one) => one.change);
  const shown = changes.slice(0, mostShown);
  const learners = await tx.user.findMany({
    where: { id: { in: shown.map(({ userId }) => userId) } },
    select: { id: true, name: true },
  });
  const names = new Map(learners.map(({ id, name }) => [id, name]));
  return {
    looked,
    left,
    changed: changes.length,
    newlyPassed: changes.filter((one) => one.passedAfter && !one.passedBefore).length,
    noLongerPassed: changes.filter((one) => one.passedBefore && !one.passedAfter).length,
    changes: shown.map((one) => ({ ...one, learner: names.get(one.userId) ?? 'A learner who left' })),
  };
}

/** What the current version of a question would change in grades given with older ones. Writes nothing. */
export const previewRegrade = query({
  name: 'academy.question.preview_regrade',
  summary: 'Shows what a regrade with the current version of a question would change',
  input,
  output: effect,
  scope: 'academy.question.write',
  run: async (context, { questionId, keepBetter }) => {
    const { looked, found } = await affectedBy(context, questionId, keepBetter);
    return effectOf(context, looked, found);
  },
});

/** Grades attempts that asked an older version again, with the current one; before, after and the reason are kept. */
export const regradeQuestion = command({
  name: 'academy.question.regrade',
  summary: 'Grades past attempts again with the current version of a question',
  input: input.extend({ reason: z.string().trim().min(3, 'say why, in a few words').max(500) }),
  output: effect,
  scope: 'academy.question.write',
  run: async (context, { questionId, keepBetter, reason }) => {
    const { tx, organizationId } = context;
    // Two regrades of one question at once would each count the other's work as their own.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`regrade:${questionId}`}, 0))::text`;
    const { question, looked, found: all } = await affectedBy(context, questionId, keepBetter);
    const found = all.slice(0, mostAtOnce);
    for (const one of found) {
      const { attempt, asked, result } = one;
      const graded = await tx.academyAttempt.update({
        where: { organizationId_id: { organizationId, id: attempt.id } },
        data: {
          status: attemptMachine.move(attemptMachine.parse(attempt.status), 'regrade'),
          items: asked.map(({ item }) => item),
          score: scoreText(result.score),
          passed: result.passed,
          version: { increment: 1 },
        },
      });
      await keepFractions(context, graded, result);
      await afterGrade(context, graded, result);
    }
    const outcome = await effectOf(context, looked, found, all.length - found.length);
    if (found.length > 0) await keepRecord(context, question, reason, found);
    const { changed, newlyPassed, noLongerPassed } = outcome;
    context.target('academy.question', questionId, { reason, changed, newlyPassed, noLongerPassed });
    return outcome;
  },
});

async function keepRecord(
  context: Context,
  question: { readonly id: string; readonly versionId: string },
  reason: string,
  found: readonly Regraded[],
): Promise<void> {
  const before = found.flatMap((one) => itemsOf(one.attempt)).find((item) => item.questionId === question.id);
  await context.tx.academyRegrade.create({
    data: {
      organizationId: context.organizationId,
      questionId: question.id,
      fromVersionId: before?.questionVersionId ?? question.versionId,
      toVersionId: question.versionId,
      reason,
      attempts: found.length,
      changes: found.map((one) => one.change),
      createdById: context.actor.kind === 'user' ? context.userId : null,
    },
  });
}
