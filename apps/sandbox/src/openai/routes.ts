import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ZodType, z } from 'zod';
import type { Faults } from '../control/faults.ts';
import type { Journal } from '../control/journal.ts';
import {
  type Answer,
  answerTask,
  BadRequest,
  type Spoiled,
  type Task,
  taskOfChat,
  taskOfResponses,
} from './answer.ts';
import { type ChatRequest, chatRequest, type ResponsesRequest, responsesRequest } from './requests.ts';
import { chatBody, chatEvents, responseBody, responseEvents, type ServerEvent } from './wire.ts';

interface Endpoint<Body> {
  readonly path: string;
  readonly schema: ZodType<Body>;
  readonly task: (body: Body) => Task;
  readonly whole: (body: Body, answer: Answer) => object;
  readonly events: (body: Body, answer: Answer) => ServerEvent[];
}

const responses: Endpoint<ResponsesRequest> = {
  path: '/responses',
  schema: responsesRequest,
  task: taskOfResponses,
  whole: responseBody,
  events: responseEvents,
};

const chat: Endpoint<ChatRequest> = {
  path: '/chat/completions',
  schema: chatRequest,
  task: taskOfChat,
  whole: (_body, answer) => chatBody(answer),
  events: (body, answer) => chatEvents(answer, body.stream_options?.include_usage === true),
};

const problem = (
  reply: FastifyReply,
  status: number,
  error: { message: string; type: string; param?: string | null; code?: string | null },
) => reply.code(status).send({ error: { param: null, code: null, ...error } });

const TIMEOUT_MS = 120_000;
const RETRY_AFTER_SECONDS = '1';

/** OpenAI's API under /openai/v1, as far as text and structured outputs go. */
export function openaiRoutes(app: FastifyInstance, faults: Faults, journal: Journal): void {
  const serve = <Body>(endpoint: Endpoint<Body>) =>
    app.post(`/openai/v1${endpoint.path}`, async (request, reply) => {
      reply
        .header('x-request-id', `req_${randomUUID().replaceAll('-', '')}`)
        .header('openai-processing-ms', '1');
      const note = (answer: string, detail?: unknown) =>
        journal.note({
          vendor: 'openai',
          request: `POST ${endpoint.path}`,
          answer,
          detail: { request: request.body, answer: detail },
        });
      if (!/^Bearer \S+/.test(request.headers.authorization ?? '')) {
        note('401 no key');
        return problem(reply, 401, {
          message: "You didn't provide an API key.",
          type: 'invalid_request_error',
          code: 'invalid_api_key',
        });
      }
      const fault = faults.next('openai');
      const refused = await strike(fault, request, reply);
      if (refused) {
        note(`${reply.statusCode} ${fault?.mode}`);
        return reply;
      }
      return respond(endpoint, request, reply, spoilOf(fault?.mode), note);
    });
  serve(responses);
  serve(chat);
  app.get('/openai/v1/models', async () => ({
    object: 'list',
    data: [{ id: 'sandbox', object: 'model', created: 1_767_225_600, owned_by: 'sandbox' }],
  }));
}

const spoilOf = (mode: string | undefined): Spoiled | undefined =>
  mode === 'truncated' || mode === 'invalid_json' || mode === 'refusal' ? mode : undefined;

/** True when the fault has answered already, or let the caller wait in vain. */
async function strike(
  fault: { mode: string; delayMs: number } | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  if (fault?.mode === 'delay') await sleep(fault.delayMs);
  if (fault?.mode === 'rate_limit') {
    reply.header('retry-after', RETRY_AFTER_SECONDS).header('x-ratelimit-remaining-requests', '0');
    problem(reply, 429, {
      message: 'Rate limit reached for requests.',
      type: 'requests',
      code: 'rate_limit_exceeded',
    });
    return true;
  }
  if (fault?.mode === 'error') {
    problem(reply, 500, {
      message: 'The server had an error while processing your request.',
      type: 'server_error',
    });
    return true;
  }
  if (fault?.mode !== 'timeout') return false;
  const gone = new AbortController();
  request.raw.socket.once('close', () => gone.abort());
  await sleep(TIMEOUT_MS, undefined, { signal: gone.signal, ref: false }).catch(() => undefined);
  problem(reply, 504, { message: 'The request took too long.', type: 'server_error' });
  return true;
}

function respond<Body>(
  endpoint: Endpoint<Body>,
  request: FastifyRequest,
  reply: FastifyReply,
  spoiled: Spoiled | undefined,
  note: (answer: string, detail?: unknown) => void,
) {
  try {
    const parsed = endpoint.schema.safeParse(request.body);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new BadRequest(z.prettifyError(parsed.error), issue?.path.join('.') || null, issue?.code ?? null);
    }
    const task = endpoint.task(parsed.data);
    const answer = answerTask(task, spoiled);
    note(`200${spoiled ? ` ${spoiled}` : ''}`, answer.refusal ?? answer.text);
    if (!task.stream) return reply.send(endpoint.whole(parsed.data, answer));
    const events = endpoint.events(parsed.data, answer);
    return reply
      .type('text/event-stream; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(Readable.from(events.map(print)));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    note(`${error instanceof BadRequest ? 400 : 500} ${message.split('\n')[0]}`);
    if (error instanceof BadRequest)
      return problem(reply, 400, {
        message,
        type: 'invalid_request_error',
        param: error.param,
        code: error.code,
      });
    return problem(reply, 500, { message, type: 'server_error' });
  }
}

const print = ({ event, data }: ServerEvent): string =>
  `${event ? `event: ${event}\n` : ''}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
