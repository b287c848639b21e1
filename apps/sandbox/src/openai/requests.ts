import { z } from 'zod';

const metadata = z.record(z.string().max(64), z.string().max(512)).nullish();
const jsonSchema = z.record(z.string(), z.unknown());
const schemaName = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/);

const format = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    name: schemaName,
    schema: jsonSchema,
    strict: z.boolean().nullish(),
    description: z.string().optional(),
  }),
]);

const sampling = {
  model: z.string().min(1),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  stream: z.boolean().nullish(),
  store: z.boolean().nullish(),
  metadata,
  user: z.string().optional(),
  safety_identifier: z.string().max(64).nullish(),
  prompt_cache_key: z.string().nullish(),
  service_tier: z.enum(['auto', 'default', 'flex', 'scale', 'priority']).nullish(),
  parallel_tool_calls: z.boolean().nullish(),
};

const textPart = z.strictObject({ type: z.enum(['input_text', 'output_text', 'text']), text: z.string() });
const content = z.union([z.string(), z.array(textPart)]);
const message = z.strictObject({
  type: z.literal('message').optional(),
  role: z.enum(['user', 'assistant', 'system', 'developer']),
  content,
});

/** POST /responses, as far as this platform may use it; a field the published API does not know is refused. */
export const responsesRequest = z.strictObject({
  ...sampling,
  input: z.union([z.string(), z.array(message).min(1)]),
  instructions: z.string().nullish(),
  max_output_tokens: z.number().int().min(16).nullish(),
  reasoning: z.strictObject({ effort: z.string().nullish(), summary: z.string().nullish() }).nullish(),
  text: z
    .strictObject({ format: format.optional(), verbosity: z.enum(['low', 'medium', 'high']).nullish() })
    .optional(),
  truncation: z.enum(['auto', 'disabled']).nullish(),
  previous_response_id: z.string().nullish(),
  include: z.array(z.string()).nullish(),
  background: z.literal(false).nullish(),
});
export type ResponsesRequest = z.infer<typeof responsesRequest>;

/** POST /chat/completions. */
export const chatRequest = z.strictObject({
  ...sampling,
  messages: z
    .array(
      z.strictObject({
        role: z.enum(['user', 'assistant', 'system', 'developer']),
        content,
        name: z.string().optional(),
      }),
    )
    .min(1),
  response_format: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('text') }),
      z.strictObject({ type: z.literal('json_object') }),
      z.strictObject({
        type: z.literal('json_schema'),
        json_schema: z.strictObject({
          name: schemaName,
          schema: jsonSchema.optional(),
          strict: z.boolean().nullish(),
          description: z.string().optional(),
        }),
      }),
    ])
    .optional(),
  max_tokens: z.number().int().min(1).nullish(),
  max_completion_tokens: z.number().int().min(1).nullish(),
  reasoning_effort: z.string().nullish(),
  verbosity: z.enum(['low', 'medium', 'high']).nullish(),
  n: z.literal(1).nullish(),
  seed: z.number().int().nullish(),
  stop: z.union([z.string(), z.array(z.string()).max(4)]).nullish(),
  frequency_penalty: z.number().min(-2).max(2).nullish(),
  presence_penalty: z.number().min(-2).max(2).nullish(),
  stream_options: z
    .strictObject({ include_usage: z.boolean().optional(), include_obfuscation: z.boolean().optional() })
    .nullish(),
});
export type ChatRequest = z.infer<typeof chatRequest>;

export const textOf = (value: z.infer<typeof content>): string =>
  typeof value === 'string' ? value : value.map((part) => part.text).join('\n');

type JsonSchema = Record<string, unknown>;

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The rules of strict structured outputs: objects are closed and name every property as required.
 * Answers the first broken one, worded as the API words it. https://platform.openai.com/docs/guides/structured-outputs
 */
export function strictSchemaProblem(schema: unknown, path: readonly string[] = []): string | undefined {
  if (!isObject(schema)) return undefined;
  const context = `In context=(${path.map((step) => `'${step}'`).join(', ')}), `;
  if (path.length === 0 && schema.type !== 'object')
    return `schema must be a JSON Schema of 'type: "object"', got 'type: "${String(schema.type)}"'.`;
  if (isObject(schema.properties)) {
    if (schema.additionalProperties !== false)
      return `${context}'additionalProperties' is required to be supplied and to be false.`;
    const required = Array.isArray(schema.required) ? schema.required : [];
    const forgotten = Object.keys(schema.properties).find((name) => !required.includes(name));
    if (forgotten)
      return `${context}'required' is required to be supplied and to be an array including every key in properties. Missing '${forgotten}'.`;
  }
  return childSchemas(schema)
    .map(([step, child]) => strictSchemaProblem(child, [...path, ...step]))
    .find((problem) => problem !== undefined);
}

function childSchemas(schema: JsonSchema): [string[], unknown][] {
  const named = ['properties', '$defs', 'definitions'].flatMap((group) => {
    const members = schema[group];
    return isObject(members)
      ? Object.entries(members).map(([name, child]): [string[], unknown] => [[group, name], child])
      : [];
  });
  const unions = Array.isArray(schema.anyOf)
    ? schema.anyOf.map((child, i): [string[], unknown] => [['anyOf', String(i)], child])
    : [];
  return [
    ...named,
    ...unions,
    ...(isObject(schema.items) ? [[['items'], schema.items] as [string[], unknown]] : []),
  ];
}
