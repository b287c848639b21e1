import { z } from 'zod';
import { command, personOf } from '../kernel/index.ts';
import { budgetOf, lockBudget, mayCause, monthStart, spentSince } from './budget.ts';
import { engines, runOutcomes } from './schemas.ts';

const begun = z.object({ id: z.uuid(), withinBudget: z.boolean() });

/** Reserves the most the run can cost. Parallel runs are decided one after another, so that none overspends. */
export const beginRun = command({
  name: 'ai.run.begin',
  summary: 'Reserves budget for a run',
  scope: 'internal',
  audit: false,
  input: z.object({
    task: z.string(),
    promptVersion: z.string(),
    /** Null when there is no model to run. */
    model: z.string().nullable(),
    ceilingMicros: z.bigint(),
    /** Beside the organization's budget, for whom it runs. */
    perPerson: z.object({ dailyMicros: z.bigint(), monthlyMicros: z.bigint() }).nullable(),
  }),
  output: begun,
  run: async (
    { tx, organizationId, now, actor },
    { task, promptVersion, model, ceilingMicros, perPerson },
  ) => {
    const userId = personOf(actor);
    await lockBudget(tx, organizationId);
    const left =
      (await budgetOf(tx, organizationId)) - (await spentSince(tx, organizationId, monthStart(now)));
    const isOwnLeft =
      !userId ||
      !perPerson ||
      (await mayCause(tx, { organizationId, userId }, perPerson, ceilingMicros, now));
    const withinBudget = ceilingMicros <= left && isOwnLeft;
    const paid = model !== null && withinBudget;
    const row = await tx.aiRun.create({
      data: {
        organizationId,
        userId,
        task,
        promptVersion,
        model,
        engine: paid ? 'model' : 'local',
        outcome: 'running',
        costMicros: paid ? ceilingMicros : 0n,
        latencyMs: 0,
        attempts: 0,
        createdAt: now,
      },
      select: { id: true },
    });
    return { id: row.id, withinBudget };
  },
});

/** Replaces the reservation by what the run did cost. */
export const endRun = command({
  name: 'ai.run.end',
  summary: 'Records what a run did and cost',
  scope: 'internal',
  audit: false,
  input: z.object({
    id: z.uuid(),
    engine: z.enum(engines),
    model: z.string().nullable(),
    outcome: z.enum(runOutcomes),
    inputTokens: z.int(),
    outputTokens: z.int(),
    costMicros: z.bigint(),
    latencyMs: z.int(),
    attempts: z.int(),
  }),
  output: z.object({}),
  run: async ({ tx, organizationId }, { id, ...result }) => {
    await tx.aiRun.updateMany({ where: { id, organizationId, outcome: 'running' }, data: result });
    return {};
  },
});
