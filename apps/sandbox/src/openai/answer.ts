import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { invent, readFacts } from './invent.ts';
import { type ChatRequest, type ResponsesRequest, strictSchemaProblem, textOf } from './requests.ts';

/** What both endpoints boil down to. */
export interface Task {
  readonly model: string;
  readonly prompt: string;
  readonly schema: { readonly name: string; readonly schema: Record<string, unknown> } | undefined;
  readonly jsonObject: boolean;
  readonly stream: boolean;
}

export type Spoiled = 'truncated' | 'invalid_json' | 'refusal';

export interface Answer {
  readonly id: string;
  readonly createdAt: number;
  readonly model: string;
  readonly text: string;
  readonly refusal: string | undefined;
  readonly truncated: boolean;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** A request the real API would answer with 400. */
export class BadRequest extends Error {
  readonly param: string | null;
  readonly code: string | null;
  constructor(message: string, param: string | null = null, code: string | null = null) {
    super(message);
    this.param = param;
    this.code = code;
  }
}

export function taskOfResponses(request: ResponsesRequest): Task {
  const messages =
    typeof request.input === 'string' ? [request.input] : request.input.map(({ content }) => textOf(content));
  const format = request.text?.format;
  const schema = format?.type === 'json_schema' ? { name: format.name, schema: format.schema } : undefined;
  if (schema && format?.type === 'json_schema') checkSchema(schema, format.strict, 'text.format.schema');
  return {
    model: request.model,
    prompt: [request.instructions ?? '', ...messages].join('\n'),
    schema,
    jsonObject: format?.type === 'json_object',
    stream: request.stream === true,
  };
}

export function taskOfChat(request: ChatRequest): Task {
  const format = request.response_format;
  const given = format?.type === 'json_schema' ? format.json_schema : undefined;
  const schema = given && { name: given.name, schema: given.schema ?? {} };
  if (schema) checkSchema(schema, given.strict, 'response_format');
  return {
    model: request.model,
    prompt: request.messages.map(({ content }) => textOf(content)).join('\n'),
    schema,
    jsonObject: format?.type === 'json_object',
    stream: request.stream === true,
  };
}

function checkSchema(
  { name, schema }: { name: string; schema: Record<string, unknown> },
  strict: boolean | null | undefined,
  param: string,
): void {
  const problem = strict ? strictSchemaProblem(schema) : undefined;
  if (problem)
    throw new BadRequest(
      `Invalid schema for response_format '${name}': ${problem}`,
      param,
      'invalid_json_schema',
    );
}

/** Tokens as everyone estimates them: four characters of English each. */
const tokens = (text: string) => Math.max(1, Math.ceil(text.length / 4));

export function answerTask(task: Task, spoiled: Spoiled | undefined): Answer {
  if (task.jsonObject && !/json/i.test(task.prompt)) {
    throw new BadRequest(
      "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
    );
  }
  const full = write(task);
  const cut = spoiled === 'truncated' ? full.slice(0, Math.ceil(full.length / 2)) : full;
  const text = spoiled === 'invalid_json' ? `Here you are: ${full.slice(0, -1)},,` : cut;
  const refusal = spoiled === 'refusal' ? "I'm sorry, I can't assist with that request." : undefined;
  return {
    id: randomUUID().replaceAll('-', ''),
    createdAt: Math.floor(Date.now() / 1000),
    model: task.model,
    text: refusal === undefined ? text : '',
    refusal,
    truncated: spoiled === 'truncated',
    inputTokens: tokens(task.prompt),
    outputTokens: tokens(refusal ?? text),
  };
}

function write(task: Task): string {
  const facts = readFacts(task.prompt);
  if (task.jsonObject) return JSON.stringify(Object.fromEntries(facts.byName));
  if (!task.schema) return String(invent({ type: 'string' }, facts));
  const value = invent(task.schema.schema, facts);
  const checked = z.fromJSONSchema(task.schema.schema).safeParse(value);
  if (!checked.success)
    throw new Error(
      `The sandbox could not satisfy the schema "${task.schema.name}": ${z.prettifyError(checked.error)}`,
    );
  return JSON.stringify(value);
}
