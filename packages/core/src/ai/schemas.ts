import { z } from 'zod';
import { pageInput, pageOf } from '../kernel/page.ts';

/** Why the local engine wrote instead of the model. */
export const fallbackReasons = [
  'no_key',
  'over_budget',
  'timeout',
  'rate_limited',
  'refused',
  'invalid',
  'failed',
] as const;
export type FallbackReason = (typeof fallbackReasons)[number];

export const runOutcomes = ['running', 'done', ...fallbackReasons] as const;
export const engines = ['model', 'local'] as const;

/** Millionths of a US dollar. */
const micros = z.int().nonnegative();

export const aiRun = z.object({
  id: z.uuid(),
  task: z.string(),
  engine: z.enum(engines),
  model: z.string().nullable(),
  outcome: z.enum(runOutcomes),
  inputTokens: z.int(),
  outputTokens: z.int(),
  costMicros: micros,
  latencyMs: z.int(),
  attempts: z.int(),
  promptVersion: z.string(),
  createdAt: z.iso.datetime(),
});
export const listAiRunsInput = pageInput.extend({
  task: z.string().max(100).optional(),
  engine: z.enum(engines).optional(),
});
export const aiRunPage = pageOf(aiRun);

export const aiUsage = z.object({
  /** Calendar month, UTC: `2026-03`. */
  month: z.string(),
  budgetMicros: micros,
  /** Includes what running tasks have reserved. */
  spentMicros: micros,
  runs: z.array(z.object({ engine: z.enum(engines), outcome: z.enum(runOutcomes), count: z.int() })),
});

/** At most 100,000 US dollars a month. */
export const setAiBudgetInput = z.object({ monthlyMicros: micros.max(100_000_000_000) });
