import { z } from 'zod';
import { addSeconds, command, decodeCursor, minutes, query, toPage } from '../kernel/index.ts';
import { budgetOf, monthStart, spentSince } from './budget.ts';
import { aiRun, aiRunPage, aiUsage, listAiRunsInput, setAiBudgetInput } from './schemas.ts';

const cursorKey = z.tuple([z.uuid()]);
/** No task runs longer: after this a run without an end was lost with its process. */
const lostAfterSeconds = minutes(15);

export const listAiRuns = query({
  name: 'ai.runs.list',
  summary: 'Lists what the AI did, newest first',
  scope: 'ai.read',
  input: listAiRunsInput,
  output: aiRunPage,
  run: async ({ tx, organizationId, now }, { cursor, limit, task, engine }) => {
    const [before] = cursor ? decodeCursor(cursor, cursorKey) : [];
    const rows = await tx.aiRun.findMany({
      where: {
        organizationId,
        ...(before ? { id: { lt: before } } : {}),
        ...(task ? { task } : {}),
        ...(engine ? { engine } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const lostBefore = addSeconds(now, -lostAfterSeconds);
    return toPage(
      rows,
      limit,
      (row) =>
        aiRun.parse({
          ...row,
          outcome: row.outcome === 'running' && row.createdAt < lostBefore ? 'failed' : row.outcome,
          costMicros: Number(row.costMicros),
          createdAt: row.createdAt.toISOString(),
        }),
      (row) => [row.id],
    );
  },
});

export const getAiUsage = query({
  name: 'ai.usage.get',
  summary: 'What the AI did and cost this month, and what it may cost',
  scope: 'ai.read',
  input: z.object({}),
  output: aiUsage,
  run: async ({ tx, organizationId, now }) => {
    const since = monthStart(now);
    const groups = await tx.aiRun.groupBy({
      by: ['engine', 'outcome'],
      where: { organizationId, createdAt: { gte: since } },
      _count: true,
    });
    return {
      month: since.toISOString().slice(0, 7),
      budgetMicros: Number(await budgetOf(tx, organizationId)),
      spentMicros: Number(await spentSince(tx, organizationId, since)),
      runs: groups.map(({ engine, outcome, _count: count }) =>
        aiUsage.shape.runs.element.parse({ engine, outcome, count }),
      ),
    };
  },
});

export const setAiBudget = command({
  name: 'ai.budget.set',
  summary: 'Sets what the AI may cost in a month',
  scope: 'ai.budget',
  input: setAiBudgetInput,
  output: setAiBudgetInput,
  run: async (ctx, { monthlyMicros }) => {
    const { organizationId } = ctx;
    const amount = { monthlyMicros: BigInt(monthlyMicros) };
    await ctx.tx.aiBudget.upsert({
      where: { organizationId },
      create: { organizationId, ...amount },
      update: amount,
    });
    ctx.target('ai_budget', organizationId, { monthlyMicros });
    return { monthlyMicros };
  },
});
