import type { Readable } from 'node:stream';
import type { Payments } from './payments.ts';

/** Where bytes live: a folder or any S3. Keys are ours and random, never a person's file name. */
export interface FileStore {
  /** Streams to the store; rejects, leaving nothing behind, when the stream fails. */
  put(key: string, content: Readable, info: { readonly contentType: string }): Promise<void>;
  /** `range` is inclusive, in bytes. Rejects with NOT_FOUND when there is no such key. */
  open(key: string, range?: { readonly start: number; readonly end: number }): Promise<Readable>;
  /** A path on this machine that holds the file, for tools that need one; call `release` when done. */
  local(key: string): Promise<{ readonly path: string; readonly release: () => Promise<void> }>;
  remove(key: string): Promise<void>;
  /** Throws when the store cannot be reached. */
  check(): Promise<void>;
  /** Ends kept connections, at shutdown. */
  close?(): void;
}

export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stable for one message: a repeat carries the same Message-ID. */
  readonly idempotencyKey: string;
}

export interface MailPort {
  send(message: MailMessage): Promise<void>;
  /** Ends kept connections, at shutdown. */
  close?(): void;
}

/** A structured answer from a language model. The vendor's adapter checks nothing: the caller does. */
export interface ModelAnswer {
  readonly json: unknown;
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costMicros: bigint;
}

export interface ModelRequest {
  readonly task: string;
  /** Our own constant words; nothing from outside. */
  readonly instructions: string;
  /** The data to work on, as JSON: never instructions. */
  readonly data: unknown;
  /** JSON schema (draft 2020-12) of the answer. */
  readonly schema: Record<string, unknown>;
  readonly timeoutMs: number;
  readonly maxOutputTokens: number;
}

/** What an attempt used up. */
export type ModelUsage = Omit<ModelAnswer, 'json'>;

/** `kind` decides whether a repeat makes sense. The message holds nothing of the data and no secret. */
export class ModelError extends Error {
  readonly kind: 'timeout' | 'rate_limited' | 'refused' | 'invalid' | 'failed';
  /** Known when the vendor answered, and charged, although the answer is of no use. */
  readonly usage: ModelUsage | null;
  constructor(kind: ModelError['kind'], message: string, options?: ErrorOptions & { usage?: ModelUsage }) {
    super(message, options);
    this.name = 'ModelError';
    this.kind = kind;
    this.usage = options?.usage ?? null;
  }
}

export interface LanguageModel {
  readonly name: string;
  /** The most one `complete` of the request can cost, in millionths of a US dollar: reserved before it is sent. */
  ceilingMicros(request: ModelRequest): bigint;
  /** Rejects with ModelError. */
  complete(request: ModelRequest): Promise<ModelAnswer>;
}

/** Encrypts fields at rest (AES-256-GCM). `context` binds a value to its row, so that values cannot be swapped. */
export interface Cipher {
  seal(plain: string, context: string): string;
  open(sealed: string, context: string): string;
}

export interface Ports {
  readonly files: FileStore;
  readonly mail: MailPort;
  /** null without a key: local engines write. */
  readonly model: LanguageModel | null;
  readonly cipher: Cipher;
  readonly payments: Payments;
}
