import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { LanguageModel, ModelRequest } from '@atrium/core/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { realOpenAi } from '../testing/env.ts';
import { type Sandbox, startSandbox } from '../testing/sandbox.ts';
import { createOpenAiModel } from './index.ts';
import { costMicros, priceOf } from './prices.ts';

const answer = z.strictObject({
  title: z.string().min(3).max(60),
  tone: z.enum(['plain', 'warm']),
  note: z.string().nullable(),
});
const request: ModelRequest = {
  task: 'test.title.write',
  instructions: 'Give the product a title in a warm tone. Set note to null.',
  data: { product: 'Blue Dream', kind: 'flower' },
  schema: z.toJSONSchema(answer) as Record<string, unknown>,
  timeoutMs: 20_000,
  maxOutputTokens: 300,
};

let sandbox: Sandbox;
let model: LanguageModel;
beforeAll(async () => {
  sandbox = await startSandbox();
  model = createOpenAiModel({ apiKey: 'sk-sandbox', baseUrl: `${sandbox.url}/openai/v1`, model: null });
}, 30_000);
afterAll(() => sandbox.close());

/** What every server that speaks OpenAI's API gives us. */
function contract(name: string, given: () => LanguageModel): void {
  describe(name, () => {
    it('answers in the shape asked for, with its model, tokens and cost', { timeout: 60_000 }, async () => {
      const vendor = given();
      const { json, ...usage } = await vendor.complete(request);
      expect(answer.parse(json)).toBeDefined();
      expect(usage.inputTokens).toBeGreaterThan(20);
      expect(usage.outputTokens).toBeGreaterThan(3);
      expect(usage.costMicros).toBeGreaterThan(0n);
      expect(usage.costMicros).toBeLessThanOrEqual(vendor.ceilingMicros(request));
    });

    it('gives up in time', async () => {
      const started = performance.now();
      await expect(given().complete({ ...request, timeoutMs: 1 })).rejects.toMatchObject({ kind: 'timeout' });
      expect(performance.now() - started).toBeLessThan(2_000);
    });
  });
}

contract('the sandbox', () => model);
describe.runIf(realOpenAi.apiKey)('with a key', () => {
  contract('the real service', () => createOpenAiModel({ ...realOpenAi, apiKey: realOpenAi.apiKey ?? '' }));
});

describe('a vendor that fails', () => {
  it.each([
    ['rate_limit', 'rate_limited'],
    ['error', 'failed'],
    ['refusal', 'refused'],
    ['truncated', 'invalid'],
    ['invalid_json', 'invalid'],
  ])('by %s is an error of kind %s', async (mode, kind) => {
    await sandbox.fault('openai', mode);
    await expect(model.complete(request)).rejects.toMatchObject({ name: 'ModelError', kind });
  });

  it('after answering still says what it cost', async () => {
    await sandbox.fault('openai', 'truncated');
    await expect(model.complete(request)).rejects.toMatchObject({
      usage: { costMicros: expect.any(BigInt) },
    });
  });

  it('by silence is a timeout', async () => {
    await sandbox.fault('openai', 'timeout');
    await expect(model.complete({ ...request, timeoutMs: 300 })).rejects.toMatchObject({ kind: 'timeout' });
  });
});

interface Heard {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A server of our own that answers `replies` and remembers what it heard. */
async function listening(reply: (path: string) => { status: number; body: unknown; stallBody?: boolean }) {
  const heard: Heard[] = [];
  const server = createServer(async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const path = incoming.url ?? '';
    heard.push({ path, body: JSON.parse(await text(incoming)) as Heard['body'] });
    const { status, body, stallBody } = reply(path);
    outgoing.writeHead(status, { 'content-type': 'application/json' });
    if (stallBody) outgoing.write('{');
    else outgoing.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { heard, baseUrl, close };
}

const chatReply = (content: string, more = {}) => ({
  id: 'c1',
  object: 'chat.completion',
  created: 1,
  model: 'small-7b',
  choices: [
    { index: 0, finish_reason: 'stop', message: { role: 'assistant', content, refusal: null }, ...more },
  ],
  usage: { prompt_tokens: 50, completion_tokens: 20, total_tokens: 70 },
});
const good = '{"title":"Blue Dream","tone":"warm","note":null}';

describe('a compatible server without /responses', () => {
  it('is asked by chat completions, and from then on only so', async () => {
    const server = await listening((path) =>
      path === '/responses'
        ? { status: 404, body: { detail: 'Not Found' } }
        : { status: 200, body: chatReply(`\`\`\`json\n${good}\n\`\`\``) },
    );
    const compatible = createOpenAiModel({ apiKey: 'none', baseUrl: server.baseUrl, model: 'small-7b' });
    for (const _ of [1, 2]) {
      expect(await compatible.complete(request)).toMatchObject({
        json: JSON.parse(good),
        model: 'small-7b',
        inputTokens: 50,
      });
    }
    expect(server.heard.map((one) => one.path)).toEqual([
      '/responses',
      '/chat/completions',
      '/chat/completions',
    ]);
    server.close();
  });

  it.each([
    [
      'refuses',
      { finish_reason: 'stop', message: { role: 'assistant', content: null, refusal: 'no' } },
      'refused',
    ],
    ['is cut short', { finish_reason: 'length' }, 'invalid'],
    ['is filtered', { finish_reason: 'content_filter' }, 'refused'],
  ])('that %s is told apart', async (_, choice, kind) => {
    const server = await listening((path) =>
      path === '/responses' ? { status: 405, body: {} } : { status: 200, body: chatReply(good, choice) },
    );
    const compatible = createOpenAiModel({ apiKey: 'none', baseUrl: server.baseUrl, model: 'small-7b' });
    await expect(compatible.complete(request)).rejects.toMatchObject({ kind });
    server.close();
  });

  it('is not suspected where only the model is unknown', async () => {
    const server = await listening(() => ({
      status: 404,
      body: { error: { code: 'model_not_found', message: 'x' } },
    }));
    const wrong = createOpenAiModel({ apiKey: 'none', baseUrl: server.baseUrl, model: 'gpt-none' });
    await expect(wrong.complete(request)).rejects.toMatchObject({
      kind: 'failed',
      message: /model_not_found/,
    });
    expect(server.heard).toHaveLength(1);
    server.close();
  });
});

describe('a request', () => {
  it('has the limit of time kept though the body stalls after the headers', async () => {
    const server = await listening(() => ({ status: 200, body: {}, stallBody: true }));
    const stalled = createOpenAiModel({ apiKey: 'none', baseUrl: server.baseUrl, model: null });
    await expect(stalled.complete({ ...request, timeoutMs: 300 })).rejects.toMatchObject({ kind: 'timeout' });
    server.close();
  });

  it('repeats neither the key nor the words of the vendor in its error', async () => {
    const body = {
      error: { code: 'invalid_api_key', message: 'Incorrect API key provided: sk-canary-123.' },
    };
    const server = await listening(() => ({ status: 401, body }));
    const refused = createOpenAiModel({ apiKey: 'sk-canary-123', baseUrl: server.baseUrl, model: null });
    const error = await refused.complete(request).catch((caught: Error) => caught);
    expect(error).toMatchObject({ kind: 'failed', message: 'status 401, invalid_api_key' });
    server.close();
  });

  it.each([
    ['/responses', 'CreateResponse'],
    ['/chat/completions', 'CreateChatCompletionRequest'],
  ])('to %s holds only fields of the published %s, and all it asks for', async (path, schema) => {
    const server = await listening((asked) =>
      asked === path ? { status: 200, body: chatReply(good) } : { status: 404, body: {} },
    );
    const any = createOpenAiModel({ apiKey: 'none', baseUrl: server.baseUrl, model: 'gpt-5-mini' });
    await any.complete(request).catch(() => {});
    const body = server.heard.at(-1)?.body ?? {};
    const { properties, required } = published(schema);
    expect(Object.keys(body).filter((field) => !properties.has(field))).toEqual([]);
    expect([...required].filter((field) => !(field in body))).toEqual([]);
    expect(JSON.stringify(body)).toContain(JSON.stringify(JSON.stringify(request.data)).slice(1, -1));
    server.close();
  });
});

interface PublishedSchema {
  readonly $ref?: string;
  readonly allOf?: readonly PublishedSchema[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

/** Fields of a schema in the vendor's OpenAPI document, its parts joined. */
function published(name: string): { properties: Set<string>; required: Set<string> } {
  const file = new URL('../../../../../shared/data/specs/openai/openapi.json', import.meta.url);
  const { components } = JSON.parse(readFileSync(file, 'utf8')) as {
    components: { schemas: Readonly<Record<string, PublishedSchema>> };
  };
  const properties = new Set<string>();
  const required = new Set<string>();
  const join = (schema: PublishedSchema | undefined): void => {
    if (schema?.$ref) join(components.schemas[schema.$ref.split('/').at(-1) ?? '']);
    for (const part of schema?.allOf ?? []) join(part);
    for (const field of Object.keys(schema?.properties ?? {})) properties.add(field);
    for (const field of schema?.required ?? []) required.add(field);
  };
  join(components.schemas[name]);
  return { properties, required };
}

describe('a price', () => {
  it('is found for a dated snapshot, assumed for an unknown model, and rounded up', () => {
    expect(priceOf('gpt-4o-mini-2024-07-18')).toBe(priceOf('gpt-4o-mini'));
    expect(priceOf('gpt-4o-mini')).not.toEqual(priceOf('gpt-4o'));
    expect(priceOf('unheard-of', { input: 1, output: 2 })).toEqual({ input: 1, output: 2 });
    expect(costMicros({ input: 150_000, output: 600_000 }, 1000, 500)).toBe(450n);
    expect(costMicros({ input: 1, output: 1 }, 1, 0)).toBe(1n);
  });
});
