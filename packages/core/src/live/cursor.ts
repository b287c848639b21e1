import { DomainError } from '../kernel/index.ts';

/** A place in the outbox: facts are ordered by the transaction that wrote them, then by their own number. */
export interface Cursor {
  readonly xid: bigint;
  readonly id: bigint;
}

const shape = /^(\d{1,19}):(\d{1,19})$/;

export const writeCursor = ({ xid, id }: Cursor): string => `${xid}:${id}`;

/** Throws BAD_INPUT for anything that is not one of ours. */
export const readCursor = (text: string): Cursor => {
  const found = shape.exec(text);
  if (!found) throw new DomainError('BAD_INPUT', 'The event id is not one of ours. Connect without it.');
  return { xid: BigInt(found[1] ?? 0), id: BigInt(found[2] ?? 0) };
};

/** Everything written by transactions older than `horizon` lies before this place, for good. */
export const startOf = (horizon: bigint): Cursor => ({ xid: horizon, id: 0n });
