import type { Answer } from './answer.ts';
import type { ResponsesRequest } from './requests.ts';

export interface ServerEvent {
  /** Named events belong to /responses; chat sends bare data lines. */
  readonly event?: string;
  readonly data: unknown;
}

const pieces = (text: string): string[] => text.match(/[\s\S]{1,24}/g) ?? [];

const content = ({ text, refusal }: Answer) =>
  refusal === undefined
    ? { type: 'output_text', text, annotations: [], logprobs: [] }
    : { type: 'refusal', refusal };

const outputItem = (answer: Answer) => ({
  id: `msg_${answer.id}`,
  type: 'message',
  role: 'assistant',
  status: answer.truncated ? 'incomplete' : 'completed',
  content: [content(answer)],
});

/** The body of POST /responses. */
export function responseBody(request: ResponsesRequest, answer: Answer) {
  return {
    id: `resp_${answer.id}`,
    object: 'response',
    created_at: answer.createdAt,
    completed_at: answer.createdAt,
    status: answer.truncated ? 'incomplete' : 'completed',
    background: false,
    error: null,
    incomplete_details: answer.truncated ? { reason: 'max_output_tokens' } : null,
    instructions: request.instructions ?? null,
    max_output_tokens: request.max_output_tokens ?? null,
    model: answer.model,
    output: [outputItem(answer)],
    parallel_tool_calls: true,
    previous_response_id: null,
    reasoning: { effort: null, summary: null },
    store: request.store ?? true,
    temperature: request.temperature ?? 1,
    text: { format: request.text?.format ?? { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    top_p: request.top_p ?? 1,
    truncation: 'disabled',
    usage: {
      input_tokens: answer.inputTokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: answer.outputTokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: answer.inputTokens + answer.outputTokens,
    },
    user: request.user ?? null,
    metadata: request.metadata ?? {},
  };
}

/** The same as a stream, event for event as the API sends them. */
export function responseEvents(request: ResponsesRequest, answer: Answer): ServerEvent[] {
  const whole = responseBody(request, answer);
  const begun = { ...whole, status: 'in_progress', completed_at: null, output: [], usage: null };
  const part = content(answer);
  const place = { item_id: `msg_${answer.id}`, output_index: 0, content_index: 0 };
  const emptyPart = answer.refusal === undefined ? { ...part, text: '' } : { ...part, refusal: '' };
  const kind = answer.refusal === undefined ? 'output_text' : 'refusal';
  const text = answer.refusal ?? answer.text;
  const events = [
    { type: 'response.created', response: begun },
    { type: 'response.in_progress', response: begun },
    {
      type: 'response.output_item.added',
      output_index: 0,
      item: { ...outputItem(answer), status: 'in_progress', content: [] },
    },
    { type: 'response.content_part.added', ...place, part: emptyPart },
    ...pieces(text).map((delta) => ({ type: `response.${kind}.delta`, ...place, delta, logprobs: [] })),
    {
      type: `response.${kind}.done`,
      ...place,
      [kind === 'refusal' ? 'refusal' : 'text']: text,
      logprobs: [],
    },
    { type: 'response.content_part.done', ...place, part },
    { type: 'response.output_item.done', output_index: 0, item: outputItem(answer) },
    { type: answer.truncated ? 'response.incomplete' : 'response.completed', response: whole },
  ];
  return events.map((event, i) => ({ event: event.type, data: { ...event, sequence_number: i } }));
}

const finishReason = (answer: Answer) => (answer.truncated ? 'length' : 'stop');

const chatUsage = (answer: Answer) => ({
  prompt_tokens: answer.inputTokens,
  completion_tokens: answer.outputTokens,
  total_tokens: answer.inputTokens + answer.outputTokens,
  prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  completion_tokens_details: {
    reasoning_tokens: 0,
    audio_tokens: 0,
    accepted_prediction_tokens: 0,
    rejected_prediction_tokens: 0,
  },
});

/** The body of POST /chat/completions. */
export function chatBody(answer: Answer) {
  const refused = answer.refusal !== undefined;
  return {
    id: `chatcmpl-${answer.id}`,
    object: 'chat.completion',
    created: answer.createdAt,
    model: answer.model,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: refused ? null : answer.text,
          refusal: answer.refusal ?? null,
          annotations: [],
        },
        logprobs: null,
        finish_reason: finishReason(answer),
      },
    ],
    usage: chatUsage(answer),
    service_tier: 'default',
    system_fingerprint: 'fp_sandbox',
  };
}

export function chatEvents(answer: Answer, includeUsage: boolean): ServerEvent[] {
  const head = {
    id: `chatcmpl-${answer.id}`,
    object: 'chat.completion.chunk',
    created: answer.createdAt,
    model: answer.model,
    service_tier: 'default',
    system_fingerprint: 'fp_sandbox',
    ...(includeUsage && { usage: null }),
  };
  const chunk = (delta: object, reason: string | null = null) => ({
    data: { ...head, choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }] },
  });
  const field = answer.refusal === undefined ? 'content' : 'refusal';
  return [
    chunk({ role: 'assistant', content: '', refusal: null }),
    ...pieces(answer.refusal ?? answer.text).map((piece) => chunk({ [field]: piece })),
    chunk({}, finishReason(answer)),
    ...(includeUsage ? [{ data: { ...head, choices: [], usage: chatUsage(answer) } }] : []),
    { data: '[DONE]' },
  ];
}
