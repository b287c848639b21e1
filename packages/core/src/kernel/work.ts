import type { Prisma, Tx } from '@atrium/db';
import type { z } from 'zod';
import { type Actor, idOf, labelOf, type Origin, personOf } from './actor.ts';
import { holds } from './authorize.ts';
import { DomainError } from './errors.ts';
import type { FactType, RecordedFact } from './fact.ts';
import type { JobEnvelope, JobType } from './job.ts';
import type { Platform } from './platform.ts';
import type { Context, EnqueueOptions } from './verb.ts';

interface QueuedJob {
  readonly type: JobType;
  readonly payload: unknown;
  readonly options: EnqueueOptions;
}

/** One verb's transaction as it runs: what it states, queues and names, written together at the end. */
export class Work implements Context {
  readonly actor: Actor;
  readonly origin: Origin;
  readonly tx: Tx;
  readonly now: Date;
  readonly platform: Platform;
  #organizationId: string | null;
  readonly #facts: RecordedFact[] = [];
  readonly #jobs: QueuedJob[] = [];
  readonly #afterCommit: (() => void)[] = [];
  #target: { type: string; id: string; detail: Readonly<Record<string, unknown>> } | null = null;

  constructor(
    platform: Platform,
    call: { actor: Actor; origin: Origin },
    tx: Tx,
    now: Date,
    tenant: string | null,
  ) {
    this.platform = platform;
    this.actor = call.actor;
    this.origin = call.origin;
    this.tx = tx;
    this.now = now;
    this.#organizationId = tenant;
  }

  get organizationId(): string {
    if (this.#organizationId === null) throw new Error('this verb is not bound to an organization');
    return this.#organizationId;
  }

  get tenant(): string | null {
    return this.#organizationId;
  }

  get userId(): string {
    const person = personOf(this.actor);
    if (person === null) throw new DomainError('FORBIDDEN', 'Only a signed-in person may do this.');
    return person;
  }

  record<Payload extends z.ZodType>(
    type: FactType<Payload>,
    payload: z.input<Payload>,
    options: { readonly userId?: string } = {},
  ): void {
    const parsed = type.payload.parse(payload);
    this.#facts.push({ type, payload: parsed, ...options });
    for (const subscription of this.platform.registry.subscribersOf(type.name)) {
      const forJob: unknown = subscription.payload(parsed);
      if (forJob !== null) this.enqueue(subscription.job, forJob);
    }
  }

  enqueue<Payload extends z.ZodType>(
    type: JobType<Payload>,
    payload: z.input<Payload>,
    options: EnqueueOptions = {},
  ): void {
    if (options.organizationId && (this.actor.kind !== 'job' || this.actor.organizationId !== null)) {
      throw new Error('only a schedule may hand a job to another organization');
    }
    this.#jobs.push({ type, payload: type.payload.parse(payload), options });
  }

  target(type: string, id: string, detail: Readonly<Record<string, unknown>> = {}): void {
    this.#target = { type, id, detail };
  }

  async enterOrganization(organizationId: string): Promise<void> {
    await this.tx.$queryRaw`SELECT set_config('app.org', ${organizationId}, true)`;
    this.#organizationId = organizationId;
  }

  async enterHost(organizationId: string): Promise<void> {
    await this.tx.$queryRaw`SELECT set_config('app.host', ${organizationId}, true)`;
  }

  afterCommit(run: () => void): void {
    this.#afterCommit.push(run);
  }

  committed(): void {
    for (const run of this.#afterCommit) run();
  }

  may(scope: string): boolean {
    return holds(this.actor, scope, this.platform.registry);
  }

  /** Writes facts, jobs and, for `action`, the audit row. Last act before the commit. */
  async flush(action: string | null): Promise<void> {
    if (action !== null) await writeAudit(this.tx, this.auditRow(action, 'done'));
    if (this.#facts.length > 0) await this.#writeFacts();
    if (this.#jobs.length > 0) await this.#writeJobs();
  }

  auditRow(
    action: string,
    outcome: AuditRow['outcome'],
    detail?: Readonly<Record<string, unknown>>,
  ): AuditRow {
    return {
      organizationId: this.#organizationId,
      userId: personOf(this.actor) ?? (this.#target?.type === 'user' ? this.#target.id : null),
      actor: this.actor,
      origin: this.origin,
      action,
      outcome,
      targetType: this.#target?.type ?? null,
      targetId: this.#target?.id ?? null,
      detail: { ...(detail ?? this.#target?.detail), ...this.#whyStaffIsHere() },
      occurredAt: this.now,
    };
  }

  #whyStaffIsHere(): { reason?: string } {
    const { actor } = this;
    return actor.kind === 'staff' && actor.reason && this.#organizationId ? { reason: actor.reason } : {};
  }

  async #writeFacts(): Promise<void> {
    const rows = this.#facts.map(({ type, payload, userId }) => ({
      organizationId: this.#organizationId,
      userId: userId ?? null,
      name: type.name,
      payload,
    }));
    const bells = new Set(rows.map((row) => row.organizationId ?? `user:${row.userId}`));
    await this.tx.$executeRaw`
      INSERT INTO "Fact" ("organizationId", "userId", name, payload, "requestId", "occurredAt")
      SELECT r."organizationId", r."userId", r.name, r.payload, ${this.origin.requestId}, ${this.now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r("organizationId" uuid, "userId" uuid, name text, payload jsonb)`;
    await this.tx
      .$queryRaw`SELECT pg_notify('atrium_facts', bell)::text FROM unnest(${[...bells]}::text[]) AS bell`;
  }

  async #writeJobs(): Promise<void> {
    const rows = this.#jobs.map(({ type, payload, options }) => ({
      identifier: type.name,
      payload: {
        organizationId: options.organizationId ?? this.#organizationId,
        onBehalfOf: personOf(this.actor),
        requestId: this.origin.requestId,
        payload,
      } satisfies JobEnvelope,
      queue: options.queue ?? (type.perOrganizationQueue ? `${type.name}:${this.#organizationId}` : null),
      runAt: options.runAt?.toISOString() ?? null,
      maxAttempts: type.maxAttempts ?? 8,
      key: options.key ?? null,
      priority: type.priority ?? 0,
    }));
    await this.tx.$queryRaw`
      SELECT count(jobs.enqueue(j.identifier, j.payload, j.queue, j."runAt", j."maxAttempts", j.key, j.priority))
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS j(identifier text, payload json, queue text, "runAt" timestamptz, "maxAttempts" int, key text, priority int)`;
  }
}

export interface AuditRow {
  readonly organizationId: string | null;
  readonly userId: string | null;
  readonly actor: Actor;
  readonly origin: Origin;
  readonly action: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly targetType: string | null;
  readonly targetId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly occurredAt: Date;
}

/** Inserts without RETURNING: the role that writes need not be allowed to read. */
export async function writeAudit(tx: Tx, row: AuditRow): Promise<void> {
  await tx.auditEvent.createMany({
    data: [
      {
        organizationId: row.organizationId,
        userId: row.userId,
        actorKind: row.actor.kind,
        actorId: idOf(row.actor),
        actorLabel: labelOf(row.actor),
        action: row.action,
        targetType: row.targetType,
        targetId: row.targetId,
        outcome: row.outcome,
        detail: row.detail as Prisma.InputJsonObject,
        ip: row.origin.ip,
        userAgent: row.origin.userAgent,
        requestId: row.origin.requestId,
        occurredAt: row.occurredAt,
      },
    ],
  });
}
