import { z } from 'zod';
import { type LanguageModel, ModelError, type ModelRequest } from '../kernel/index.ts';
import type { FallbackReason } from './schemas.ts';
import type { AiTask } from './task.ts';

/** Attempts, the first included. */
export const maxAttempts = 2;
const worthRepeating: ReadonlySet<ModelError['kind']> = new Set(['timeout', 'rate_limited', 'invalid']);
/** Before a repeat after a rate limit. */
const breathMs = 500;

export interface Asked<Output> {
  readonly output: Output | null;
  /** Why there is no output. */
  readonly reason: FallbackReason | null;
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costMicros: bigint;
  readonly attempts: number;
}

/** Asks once, and once more when that makes sense. An answer that fails the schema or the check is no answer. */
export async function askModel<Input extends z.ZodType, Output extends z.ZodType>(
  model: LanguageModel,
  task: AiTask<Input, Output>,
  request: ModelRequest,
  input: z.output<Input>,
  onProblem: (problem: { attempt: number; kind: string; message: string }) => void,
): Promise<Asked<z.output<Output>>> {
  const used = { model: model.name, inputTokens: 0, outputTokens: 0, costMicros: 0n };
  const charge = (usage: Partial<typeof used>) => {
    used.model = usage.model ?? used.model;
    used.inputTokens += usage.inputTokens ?? 0;
    used.outputTokens += usage.outputTokens ?? 0;
    used.costMicros += usage.costMicros ?? 0n;
  };
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await withinTime(model.complete(request), request.timeoutMs);
      charge(answer);
      const output = accepted(task, answer.json, input);
      return { output, reason: null, ...used, attempts: attempt };
    } catch (cause) {
      const error =
        cause instanceof ModelError ? cause : new ModelError('failed', 'the adapter failed', { cause });
      charge(error.usage ?? (error.kind === 'timeout' ? { costMicros: model.ceilingMicros(request) } : {}));
      onProblem({ attempt, kind: error.kind, message: error.message });
      if (attempt >= maxAttempts || !worthRepeating.has(error.kind)) {
        return { output: null, reason: error.kind, ...used, attempts: attempt };
      }
      if (error.kind === 'rate_limited') await new Promise((resolve) => setTimeout(resolve, breathMs));
    }
  }
}

/** The error names the place and the kind of fault, never the answer's own words: it is logged. */
function accepted<Input extends z.ZodType, Output extends z.ZodType>(
  task: AiTask<Input, Output>,
  json: unknown,
  input: z.output<Input>,
): z.output<Output> {
  const parsed = task.output.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ModelError(
      'invalid',
      `not of the asked shape at ${issue?.path.join('.') || 'the top'}: ${issue?.code}`,
    );
  }
  const problem = task.check?.(parsed.data, input) ?? null;
  if (problem !== null) throw new ModelError('invalid', problem);
  return parsed.data;
}

/** The adapter is told the limit too; this one holds although the adapter does not. */
async function withinTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ModelError('timeout', `no answer in ${timeoutMs} ms`)),
      timeoutMs + 250,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const requestOf = <Input extends z.ZodType, Output extends z.ZodType>(
  task: AiTask<Input, Output>,
  data: unknown,
): ModelRequest => ({
  task: task.name,
  instructions: task.instructions,
  data,
  schema: z.toJSONSchema(task.output) as Record<string, unknown>,
  timeoutMs: task.timeoutMs,
  maxOutputTokens: task.maxOutputTokens,
});
