import type { RejectionReason } from '../record.ts';

/** A document that is not taken, with the reason people are told. Thrown inside the reader, never out of it. */
export class Rejection extends Error {
  readonly reason: RejectionReason;

  constructor(reason: RejectionReason, detail: string) {
    super(detail);
    this.name = 'Rejection';
    this.reason = reason;
  }
}
