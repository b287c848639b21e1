import { z } from 'zod';
import { type Body, list } from '../wire/index.ts';
import type { World } from '../world/world.ts';
import { missing, Refusal } from './refusal.ts';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  run(world: World, id: string, input: unknown): Body;
}

/** Checks the parameters as Stripe does, one error at a time, each with its parameter. */
export const endpoint = <T extends z.ZodRawShape>(
  method: Endpoint['method'],
  path: string,
  shape: T,
  run: (world: World, input: z.output<z.ZodObject<T>>, id: string) => Body,
): Endpoint => {
  const schema = z.strictObject(shape);
  return {
    method,
    path,
    run(world, id, input) {
      const parsed = schema.safeParse(input);
      if (!parsed.success) throw refusalOf(parsed.error.issues[0]);
      return run(world, parsed.data as z.output<z.ZodObject<T>>, id);
    },
  };
};

function refusalOf(issue: z.core.$ZodIssue | undefined): Refusal {
  const [head = '', ...rest] = (issue?.path ?? []).map(String);
  const param = head + rest.map((part) => `[${part}]`).join('');
  if (issue?.code === 'unrecognized_keys') {
    const name = param ? `${param}[${issue.keys[0]}]` : (issue.keys[0] ?? '');
    return new Refusal(`Received unknown parameter: ${name}`, { code: 'parameter_unknown', param: name });
  }
  if (issue?.code === 'invalid_type' && issue.input === undefined) {
    return new Refusal(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  return new Refusal(`Invalid ${param}: ${issue?.message ?? ''}`, { code: 'parameter_invalid', param });
}

export const id = z.string().min(1).max(200);
/** The document is untyped text: numbers and booleans come as words. */
export const int = z
  .string()
  .regex(/^-?\d{1,15}$/, 'must be an integer')
  .transform(Number);
export const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
const metadataMap = z
  .record(z.string().max(40), z.string().max(500))
  .or(z.literal('').transform((): Record<string, string> => ({})));
export const metadata = metadataMap.default({});
/** Of a change: keys not named stay. */
export const changedMetadata = metadataMap.optional();

export const paging = {
  limit: int.refine((n) => n >= 1 && n <= 100, 'must be between 1 and 100').default(10),
  starting_after: id.optional(),
  ending_before: id.optional(),
};

interface Paging {
  readonly limit: number;
  readonly starting_after?: string | undefined;
  readonly ending_before?: string | undefined;
}

/** One page of things, newest first. */
export function page<T extends { readonly id: string }>(
  url: string,
  things: readonly T[],
  { limit, starting_after, ending_before }: Paging,
  body: (thing: T) => Body,
): Body {
  const at = (cursor: string) => {
    const index = things.findIndex((thing) => thing.id === cursor);
    if (index < 0) throw missing('object', cursor, 'starting_after');
    return index;
  };
  if (ending_before !== undefined) {
    const before = things.slice(0, at(ending_before));
    return list(url, before.slice(-limit).map(body), before.length > limit);
  }
  const rest = starting_after === undefined ? things : things.slice(at(starting_after) + 1);
  return list(url, rest.slice(0, limit).map(body), rest.length > limit);
}
