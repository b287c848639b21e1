import type { Binding, Database } from '@atrium/db';
import { type Cursor, startOf } from './cursor.ts';

/** Whose facts: an organization's, or those told to one person outside any organization. */
export type Source = { readonly organizationId: string } | { readonly userId: string };

export interface SeenFact {
  readonly id: string;
  readonly userId: string | null;
  readonly name: string;
  readonly payload: unknown;
  readonly occurredAt: Date;
  readonly place: Cursor;
  /** Where to resume after having seen this fact: nothing before it can still appear. */
  readonly resume: Cursor;
}

type Row = { horizon: string } & (
  | { id: null }
  | { id: string; xid: string; userId: string | null; name: string; payload: unknown; occurredAt: Date }
);

const pageSize = 500;

const textFor = (condition: string) => `
  SELECT h.horizon::text, f.id::text, f.xid::text, f."userId", f.name, f.payload, f."occurredAt"
  FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon) h
  LEFT JOIN LATERAL (
    SELECT * FROM "Fact" WHERE ${condition} AND (xid, id) > ($2::bigint, $3::bigint) AND id <> ALL ($4::bigint[])
    ORDER BY xid, id LIMIT ${pageSize}) f ON true
  ORDER BY f.xid, f.id`;

const statements = {
  organization: { name: 'facts_of_organization', text: textFor('"organizationId" = $1') },
  person: { name: 'facts_of_person', text: textFor('"organizationId" IS NULL AND "userId" = $1') },
};

/**
 * Reads the outbox forward from a place. A fact is given as soon as it is committed; the place to resume from moves
 * only over transactions that are over, so that one that commits late is never skipped. A reader gives each fact once.
 */
export class FactReader {
  readonly #db: Database;
  readonly #binding: Binding;
  readonly #statement: { readonly name: string; readonly text: string };
  readonly #owner: string;
  /** Facts already given that lie after `position`. */
  readonly #early = new Map<string, bigint>();
  #position: Cursor;

  constructor(db: Database, source: Source, from: Cursor) {
    this.#db = db;
    this.#position = from;
    const isOrganization = 'organizationId' in source;
    this.#owner = isOrganization ? source.organizationId : source.userId;
    this.#statement = isOrganization ? statements.organization : statements.person;
    this.#binding = isOrganization
      ? { organizationId: this.#owner, userId: null }
      : { organizationId: null, userId: this.#owner };
  }

  get position(): Cursor {
    return this.#position;
  }

  hasGiven(fact: SeenFact): boolean {
    return isBefore(fact.place, this.#position) || this.#early.has(fact.id);
  }

  /** The next facts, oldest first; `more` when there is another page. */
  async next(): Promise<{ facts: SeenFact[]; more: boolean }> {
    const { xid, id } = this.#position;
    const values = [this.#owner, String(xid), String(id), [...this.#early.keys()]];
    const rows = await this.#db.read<Row>(this.#binding, { ...this.#statement, values });
    const horizon = BigInt(rows[0]?.horizon ?? 0);
    const facts = rows.flatMap((row) => (row.id === null ? [] : [this.#factOf(row, horizon)]));
    const more = facts.length === pageSize;
    const last = facts.at(-1);
    this.#position = more && last && last.place.xid < horizon ? last.place : startOf(horizon);
    for (const fact of facts) this.#early.set(fact.id, fact.place.xid);
    for (const [given, at] of this.#early) if (at < this.#position.xid) this.#early.delete(given);
    return { facts, more };
  }

  #factOf(row: Extract<Row, { id: string }>, horizon: bigint): SeenFact {
    const { id, userId, name, payload, occurredAt } = row;
    const place = { xid: BigInt(row.xid), id: BigInt(id) };
    return {
      id,
      userId,
      name,
      payload,
      occurredAt,
      place,
      resume: place.xid < horizon ? place : startOf(horizon),
    };
  }
}

/** Where a stream without a past starts. */
export async function currentPlace(db: Database): Promise<Cursor> {
  const rows = await db.read<{ horizon: string }>(
    { organizationId: null, userId: null },
    { text: 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon', values: [] },
  );
  return startOf(BigInt(rows[0]?.horizon ?? 0));
}

const isBefore = (place: Cursor, other: Cursor): boolean =>
  place.xid < other.xid || (place.xid === other.xid && place.id <= other.id);
