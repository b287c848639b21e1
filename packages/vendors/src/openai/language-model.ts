import {
  type LanguageModel,
  type ModelAnswer,
  ModelError,
  type ModelRequest,
  type ModelUsage,
} from '@atrium/core/kernel';
import OpenAI from 'openai';
import { asModelError, isUnknownEndpoint } from './errors.ts';
import { costMicros, defaultPrice, type Price, priceOf } from './prices.ts';
import { askChat, askResponses, type Reply, type Sending } from './wire.ts';

export interface OpenAiOptions {
  readonly apiKey: string;
  /** null: OpenAI itself. Any compatible server otherwise. */
  readonly baseUrl: string | null;
  /** null: `defaultModel`. */
  readonly model: string | null;
  /** Of models that are not in the price table. */
  readonly unlistedPrice?: Price;
}

export const defaultModel = 'gpt-4.1-mini';

/** Room for thought beside the answer, for models that think first. */
const reasoningTokens = 2_000;
/** Tokens the vendor adds around the text. */
const overheadTokens = 200;

/**
 * A language model behind OpenAI's API: Responses with structured outputs, or chat completions on a server that does
 * not know them. Repeats nothing by itself: the caller decides by the error's kind.
 */
export function createOpenAiModel(options: OpenAiOptions): LanguageModel {
  const model = options.model ?? defaultModel;
  const client = new OpenAI({
    apiKey: options.apiKey,
    maxRetries: 0,
    logLevel: 'off',
    ...(options.baseUrl ? { baseURL: options.baseUrl } : {}),
  });
  const price = priceOf(model, options.unlistedPrice ?? defaultPrice);
  const reasons = price.reasons === true;
  const roomFor = (request: ModelRequest) => request.maxOutputTokens + (reasons ? reasoningTokens : 0);
  let knowsResponses = true;

  const ask = async (request: ModelRequest, sending: Sending): Promise<Reply> => {
    if (!knowsResponses) return askChat(client, request, sending);
    try {
      return await askResponses(client, request, sending);
    } catch (error) {
      if (!isUnknownEndpoint(error)) throw error;
      const reply = await askChat(client, request, sending);
      knowsResponses = false;
      return reply;
    }
  };

  return {
    name: model,
    ceilingMicros: (request) => costMicros(price, mostInputTokens(request), roomFor(request)),
    complete: async (request) => {
      const signal = AbortSignal.timeout(request.timeoutMs);
      const sending = { model, maxOutputTokens: roomFor(request), reasons, signal };
      const reply = await ask(request, sending).catch((error: unknown) => {
        throw signal.aborted
          ? new ModelError('timeout', `no answer in ${request.timeoutMs} ms`)
          : asModelError(error);
      });
      return answerOf(reply, price);
    },
  };
}

/** A token is at least one byte of UTF-8. */
const mostInputTokens = ({ instructions, data, schema }: ModelRequest): number =>
  Buffer.byteLength(instructions + JSON.stringify([data, schema])) + overheadTokens;

const unusable: Readonly<
  Record<Exclude<Reply['end'], 'complete'>, ConstructorParameters<typeof ModelError>>
> = {
  refused: ['refused', 'the model refused'],
  filtered: ['refused', 'the vendor filtered the answer'],
  truncated: ['invalid', 'the answer was cut short'],
  failed: ['failed', 'the vendor gave up'],
};

function answerOf(reply: Reply, price: Price): ModelAnswer {
  const { model, inputTokens, outputTokens } = reply;
  const usage: ModelUsage = {
    model,
    inputTokens,
    outputTokens,
    costMicros: costMicros(price, inputTokens, outputTokens),
  };
  if (reply.end !== 'complete') {
    const [kind, message] = unusable[reply.end];
    throw new ModelError(kind, message, { usage });
  }
  try {
    return { ...usage, json: JSON.parse(reply.text) };
  } catch {
    throw new ModelError('invalid', 'the answer is not JSON', { usage });
  }
}
