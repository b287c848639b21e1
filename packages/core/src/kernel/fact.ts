import type { z } from 'zod';

/** Something that happened, stated by a verb. The payload is small: ids and words, never a document. */
export interface FactType<Payload extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly payload: Payload;
  /** Scope a member needs to hear of it live; null keeps it off the stream. */
  readonly audience: string | null;
}

export const fact = <Payload extends z.ZodType>(
  name: string,
  payload: Payload,
  options: { readonly audience: string | null },
): FactType<Payload> => ({ name, payload, ...options });

/** A fact waiting to be written in the verb's transaction. */
export interface RecordedFact {
  readonly type: FactType;
  readonly payload: unknown;
  /** Only this person hears of it. */
  readonly userId?: string;
}
