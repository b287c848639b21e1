import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { chatRequest, responsesRequest } from './requests.ts';
import { chatBody, chatEvents, responseBody, responseEvents } from './wire.ts';

const file = join(import.meta.dirname, '../../../../../shared/data/specs/openai/openapi.json');

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
}

const answer: Answer = {
  id: 'x',
  createdAt: 1,
  model: 'm',
  text: 'Hello there, this is text.',
  refusal: undefined,
  truncated: false,
  inputTokens: 3,
  outputTokens: 4,
};
const request = responsesRequest.parse({ model: 'm', input: 'x' });

describe.skipIf(!existsSync(file))('measured by the published specification', () => {
  const spec: { components: { schemas: Record<string, Schema> } } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { components: { schemas: {} } };

  function flat(schema: Schema): { required: string[]; properties: string[] } {
    const named = schema.$ref ? spec.components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
    const parts = (named?.allOf ?? []).map(flat);
    return {
      required: [...(named?.required ?? []), ...parts.flatMap((part) => part.required)],
      properties: [...Object.keys(named?.properties ?? {}), ...parts.flatMap((part) => part.properties)],
    };
  }
  const of = (name: string) => flat({ $ref: `#/components/schemas/${name}` });

  it.each([
    ['Response', responseBody(request, answer)],
    ['ResponseUsage', responseBody(request, answer).usage],
    ['OutputMessage', responseBody(request, answer).output[0]],
    ['CreateChatCompletionResponse', chatBody(answer)],
    ['ChatCompletionResponseMessage', chatBody(answer).choices[0]?.message],
    ['CompletionUsage', chatBody(answer).usage],
    ['CreateChatCompletionStreamResponse', chatEvents(answer, true)[0]?.data],
    ...responseEvents(request, answer).flatMap(({ event = '', data }): [string, unknown][] => {
      const name = `${event.replace(/^response\./, 'response_').replace(/(^|[_.])(\w)/g, (_all, _dot, letter: string) => letter.toUpperCase())}Event`;
      return name in spec.components.schemas ? [[name, data]] : [];
    }),
  ])('%s has every field it must have', (name, value) => {
    const { required } = of(name);
    expect(required.length).toBeGreaterThan(0);
    expect(Object.keys(value ?? {})).toEqual(expect.arrayContaining(required));
  });

  it.each([
    ['CreateResponse', responsesRequest],
    ['CreateChatCompletionRequest', chatRequest],
  ])('%s: every field we accept exists', (name, schema) => {
    const { properties } = of(name);
    expect(Object.keys(schema.shape).filter((field) => !properties.includes(field))).toEqual([]);
  });
});
