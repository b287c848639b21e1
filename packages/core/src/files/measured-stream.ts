import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { DomainError } from '../kernel/index.ts';
import { headBytes } from './kind.ts';

/** A stream whose first bytes have been looked at, and which counts and hashes itself as it is read. */
export interface MeasuredStream {
  readonly head: Buffer;
  readonly content: Readable;
  /** Known once `content` has ended. */
  result(): { readonly bytes: number; readonly sha256: string };
  /** Why the source broke off or was cut, if it was: the store's own error only says that it did. */
  failure(): DomainError | null;
  /** Lets go of the source, so that its rest can be drained by others. */
  release(): void;
}

/** Reads the head, then streams head and rest; more than `maxBytes` ends it with TOO_LARGE. The source is never destroyed. */
export async function measure(source: Readable, maxBytes: number): Promise<MeasuredStream> {
  const hash = createHash('sha256');
  let bytes = 0;
  let failure: DomainError | null = null;
  const chunks = guarded(source, (error) => {
    failure = error;
  });

  async function* counted(): AsyncGenerator<Buffer> {
    for (let part: Buffer | null = head; part !== null; part = await next(chunks)) {
      bytes += part.length;
      if (bytes > maxBytes) {
        failure = tooLarge(maxBytes);
        throw failure;
      }
      hash.update(part);
      if (part.length > 0) yield part;
    }
  }

  const head = await readHead(chunks);
  return {
    head,
    content: Readable.from(counted(), { objectMode: false }),
    result: () => ({ bytes, sha256: hash.copy().digest('hex') }),
    failure: () => failure,
    release: () => void chunks.return(undefined),
  };
}

async function* guarded(source: Readable, onFailure: (error: DomainError) => void): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false })) yield Buffer.from(chunk);
  } catch (cause) {
    const error = new DomainError('BAD_INPUT', 'The upload broke off before its end. Try again.', {
      reason: 'incomplete',
    });
    error.cause = cause;
    onFailure(error);
    throw error;
  }
}

async function readHead(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let length = 0; length < headBytes; ) {
    const part = await next(chunks);
    if (part === null) break;
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat(parts);
}

async function next(chunks: AsyncGenerator<Buffer>): Promise<Buffer | null> {
  const step = await chunks.next();
  return step.done ? null : step.value;
}

export const tooLarge = (maxBytes: number): DomainError =>
  new DomainError('TOO_LARGE', `The file is larger than ${spokenBytes(maxBytes)}. Send a smaller one.`, {
    reason: 'too_large',
  });

const spokenBytes = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.floor(bytes / 1024)} KB`;
