import type { z } from 'zod';
import {
  type Call,
  execute,
  type LanguageModel,
  type ModelRequest,
  organizationOf,
  type Platform,
  personOf,
} from '../kernel/index.ts';
import { type Asked, askModel, maxAttempts, requestOf } from './ask-model.ts';
import type { PersonalLimits } from './budget.ts';
import { redact } from './redact.ts';
import { beginRun, endRun } from './run-record.ts';
import type { FallbackReason } from './schemas.ts';
import type { AiTask } from './task.ts';

export interface TaskResult<Output> {
  readonly output: Output;
  /** Who wrote it. */
  readonly engine: 'model' | 'local';
  readonly model: string | null;
  readonly runId: string;
  /** Why the model did not write it; null when it did. */
  readonly reason: FallbackReason | null;
}

/**
 * Runs a task by the model, or by the local engine without a key, over budget, or when the model fails twice.
 * The caller's organization pays; `perPerson` limits what the person behind the call may cost it. Call it outside of any
 * transaction: it waits for a vendor. Rejects only on a bad input, a fault of the local engine, or when the run cannot be recorded.
 */
export async function runTask<Input extends z.ZodType, Output extends z.ZodType>(
  platform: Platform,
  caller: Call,
  task: AiTask<Input, Output>,
  rawInput: z.input<Input>,
  options: { readonly perPerson?: PersonalLimits } = {},
): Promise<TaskResult<z.output<Output>>> {
  const input = task.input.parse(rawInput);
  const call = callOf(caller, task.name);
  const model = platform.ports.model;
  const request = requestOf(task, redact(task.data(input), [platform.authSecret]));
  const begun = await execute(platform, beginRun, call, {
    task: task.name,
    promptVersion: task.promptVersion,
    model: model?.name ?? null,
    ceilingMicros: model ? model.ceilingMicros(request) * BigInt(maxAttempts) : 0n,
    perPerson: options.perPerson ?? null,
  });
  const started = performance.now();
  const asked = model && begun.withinBudget ? await ask(platform, model, task, request, input) : null;
  const reason = asked ? asked.reason : model ? 'over_budget' : 'no_key';
  const engine = asked && reason === null ? 'model' : 'local';
  let record = recordOf(asked, reason, engine, model, begun.id);
  try {
    const output = asked && reason === null ? (asked.output as z.output<Output>) : await byLocal(task, input);
    return { output, engine, model: engine === 'model' ? record.model : null, runId: begun.id, reason };
  } catch (error) {
    record = { ...record, outcome: 'failed' };
    throw error;
  } finally {
    const seconds = (performance.now() - started) / 1000;
    platform.observer.ai(task.name, engine, record.outcome, seconds);
    await execute(platform, endRun, call, { ...record, latencyMs: Math.round(seconds * 1000) });
  }
}

type RunRecord = Omit<z.input<(typeof endRun)['input']>, 'latencyMs'>;

const byLocal = async <Input extends z.ZodType, Output extends z.ZodType>(
  task: AiTask<Input, Output>,
  input: z.output<Input>,
): Promise<z.output<Output>> => task.output.parse(await task.local(input));

function ask<Input extends z.ZodType, Output extends z.ZodType>(
  platform: Platform,
  model: LanguageModel,
  task: AiTask<Input, Output>,
  request: ModelRequest,
  input: z.output<Input>,
): Promise<Asked<z.output<Output>>> {
  return askModel(model, task, request, input, (problem) => {
    platform.log.warn({ task: task.name, ...problem }, 'the model gave no usable answer');
  });
}

const recordOf = (
  asked: Asked<unknown> | null,
  reason: FallbackReason | null,
  engine: 'model' | 'local',
  model: LanguageModel | null,
  id: string,
): RunRecord => ({
  id,
  engine,
  model: asked?.model ?? model?.name ?? null,
  outcome: reason ?? 'done',
  inputTokens: asked?.inputTokens ?? 0,
  outputTokens: asked?.outputTokens ?? 0,
  costMicros: asked?.costMicros ?? 0n,
  attempts: asked?.attempts ?? 1,
});

/** The budget is the organization's, whoever asks and whatever they may do. */
const callOf = ({ actor, origin }: Call, task: string): Call => {
  const organizationId = organizationOf(actor);
  return { actor: { kind: 'job', job: `ai ${task}`, organizationId, onBehalfOf: personOf(actor) }, origin };
};
