import OpenAI from 'openai';
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestSandbox, type TestSandbox } from '../testing/sandbox.ts';

let sandbox: TestSandbox;
let client: OpenAI;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  client = new OpenAI({ apiKey: 'sk-sandbox', baseURL: `${sandbox.url}/openai/v1`, maxRetries: 0 });
});
afterAll(() => sandbox.remove());

const description = z.object({
  title: z.string().max(60),
  body: z.string().min(20).max(400),
  tone: z.enum(['plain', 'warm']),
  highlights: z.array(z.string()).min(1).max(3),
  batch: z.string().nullable(),
  grams: z.number().int().min(1).max(100),
});
const input =
  'Describe this: {"title": "Blue Dream", "tone": "warm", "batch": null, "grams": 28, "lab": "Green Leaf Labs"} using {{thc}}.';
const ask = { model: 'sandbox', input, text: { format: zodTextFormat(description, 'description') } };
const chatAsk = {
  model: 'sandbox',
  messages: [
    { role: 'system' as const, content: 'You write product texts.' },
    { role: 'user' as const, content: input },
  ],
  response_format: zodResponseFormat(description, 'description'),
};

describe('structured outputs', () => {
  it('are valid by the schema, taken from the prompt, and the same each time', async () => {
    const first = await client.responses.parse(ask);
    const second = await client.responses.parse(ask);
    expect(first.output_parsed).toMatchObject({ title: 'Blue Dream', tone: 'warm', grams: 28 });
    expect(first.output_parsed?.body).toContain('{{thc}}');
    expect(second.output_parsed).toEqual(first.output_parsed);
    expect(first.usage?.total_tokens).toBeGreaterThan(20);
  });

  it('come through chat completions alike', async () => {
    const { choices, usage } = await client.chat.completions.parse(chatAsk);
    expect(choices[0]?.message.parsed).toMatchObject({ title: 'Blue Dream' });
    expect(usage?.completion_tokens).toBeGreaterThan(5);
  });

  it('stream in pieces that add up to the whole', async () => {
    const stream = client.responses.stream(ask);
    let text = '';
    for await (const event of stream) if (event.type === 'response.output_text.delta') text += event.delta;
    const final = await stream.finalResponse();
    expect(JSON.parse(text)).toEqual(final.output_parsed);
    expect(final.status).toBe('completed');

    const chat = client.chat.completions.stream({ ...chatAsk, stream_options: { include_usage: true } });
    const completion = await chat.finalChatCompletion();
    expect(completion.choices[0]?.message.parsed).toEqual(final.output_parsed);
    expect(completion.usage?.total_tokens).toBeGreaterThan(20);
  });
});

describe('what the real API refuses is refused', () => {
  it('no key', async () => {
    const answer = await fetch(`${sandbox.url}/openai/v1/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(401);
  });

  it('a field nobody knows', async () => {
    const wrong = { ...ask, inputs: 'typo' };
    await expect(client.responses.create(wrong)).rejects.toMatchObject({
      status: 400,
      type: 'invalid_request_error',
    });
  });

  it.each([
    ['an open object', { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }],
    [
      'an optional property',
      { type: 'object', properties: { a: { type: 'string' } }, required: [], additionalProperties: false },
    ],
    ['an array at the top', { type: 'array', items: { type: 'string' } }],
  ])('a strict schema with %s', async (_name, schema) => {
    const format = { type: 'json_schema' as const, name: 'wrong', strict: true, schema };
    await expect(client.responses.create({ model: 'm', input, text: { format } })).rejects.toMatchObject({
      status: 400,
      code: 'invalid_json_schema',
    });
  });
});

describe('OpenAI goes wrong on demand', () => {
  it('429 with retry-after: the SDK waits and succeeds', async () => {
    await sandbox.fault('openai', { mode: 'rate_limit', times: 2 });
    await expect(client.responses.create(ask)).rejects.toMatchObject({
      status: 429,
      code: 'rate_limit_exceeded',
    });
    const patient = client.withOptions({ maxRetries: 1 });
    expect((await patient.responses.create(ask)).status).toBe('completed');
  });

  it('500', async () => {
    await sandbox.fault('openai', { mode: 'error' });
    await expect(client.responses.create(ask)).rejects.toMatchObject({ status: 500 });
  });

  it('no answer at all', async () => {
    await sandbox.fault('openai', { mode: 'timeout' });
    await expect(client.withOptions({ timeout: 200 }).responses.create(ask)).rejects.toThrow(/timed out/);
  });

  it('an answer cut short', async () => {
    await sandbox.fault('openai', { mode: 'truncated', times: 2 });
    const cut = await client.responses.create(ask);
    expect(cut).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } });
    const chat = await client.chat.completions.create(chatAsk);
    expect(chat.choices[0]?.finish_reason).toBe('length');
  });

  it('a refusal', async () => {
    await sandbox.fault('openai', { mode: 'refusal', times: 2 });
    const refused = await client.responses.parse(ask);
    expect(refused.output[0]).toMatchObject({ content: [{ type: 'refusal' }] });
    expect(refused.output_parsed).toBeNull();
    const chat = await client.chat.completions.create(chatAsk);
    expect(chat.choices[0]?.message.refusal).toMatch(/sorry/);
  });

  it('text that is not JSON', async () => {
    await sandbox.fault('openai', { mode: 'invalid_json' });
    const { output_text } = await client.responses.create(ask);
    expect(() => JSON.parse(output_text)).toThrow();
  });
});
