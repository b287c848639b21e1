import type { z } from 'zod';

/** A piece of work for a language model, and the local engine that does it without one. */
export interface AiTask<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** `product.thing.verb`. */
  readonly name: string;
  /** Grows with every change of the instructions or the data's shape; recorded with each run. */
  readonly promptVersion: string;
  readonly input: Input;
  /** What counts as an answer. Also sent to the vendor as a JSON schema. */
  readonly output: Output;
  /** Our own constant words. Nothing from outside enters here. */
  readonly instructions: string;
  /** What the model sees, as JSON. It is redacted before it leaves. */
  data(input: z.output<Input>): unknown;
  /** The deterministic engine: no clock, no chance, no network. */
  local(input: z.output<Input>): z.input<Output> | Promise<z.input<Output>>;
  /** What is wrong with an answer of the right shape, in constant words (they are logged); null when nothing is. */
  check?(output: z.output<Output>, input: z.output<Input>): string | null;
  readonly maxOutputTokens: number;
  /** Of one attempt. */
  readonly timeoutMs: number;
}

export const aiTask = <Input extends z.ZodType, Output extends z.ZodType>(
  task: AiTask<Input, Output>,
): AiTask<Input, Output> => task;
