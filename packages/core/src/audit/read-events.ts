import { Prisma, type Tx } from '@atrium/db';
import type { Registry } from '../kernel/index.ts';
import { labelOfAction } from './labels.ts';
import type { AuditEventView, AuditFilter } from './schemas.ts';

export interface AuditRow {
  readonly id: string;
  readonly occurredAt: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorLabel: string;
  readonly action: string;
  readonly targetType: string | null;
  readonly targetId: string | null;
  readonly outcome: AuditEventView['outcome'];
  readonly detail: Record<string, unknown>;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly requestId: string | null;
}

/**
 * Newest first, after the row whose time and id are given; an index keeps the order, no page is ever skipped through.
 * Without an organization: what belongs to none, which the fence shows to staff only.
 */
export const readEvents = (
  tx: Tx,
  organizationId: string | null,
  filter: AuditFilter,
  after: { readonly occurredAt: Date; readonly id: string } | null,
  limit: number,
  without: readonly string[] = [],
): Promise<AuditRow[]> => {
  const conditions = [
    organizationId === null
      ? Prisma.sql`"organizationId" IS NULL`
      : Prisma.sql`"organizationId" = ${organizationId}::uuid`,
    ...(without.length > 0 ? [Prisma.sql`action <> ALL(${[...without]})`] : []),
    ...conditionsOf(filter),
    ...(after
      ? [Prisma.sql`("occurredAt", id) < (${after.occurredAt}::timestamptz, ${after.id}::uuid)`]
      : []),
  ];
  return tx.$queryRaw<AuditRow[]>`
    SELECT id, "occurredAt", "actorKind", "actorId", "actorLabel", action, "targetType", "targetId", outcome, detail,
           ip, "userAgent", "requestId"
    FROM "AuditEvent" WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY "occurredAt" DESC, id DESC LIMIT ${limit}`;
};

function conditionsOf(filter: AuditFilter): Prisma.Sql[] {
  const { actorId, action, targetType, targetId, outcome, from, to, text } = filter;
  const conditions: Prisma.Sql[] = [];
  if (actorId) conditions.push(Prisma.sql`"actorId" = ${actorId}`);
  if (action) conditions.push(Prisma.sql`starts_with(action, ${action})`);
  if (targetType) conditions.push(Prisma.sql`"targetType" = ${targetType}`);
  if (targetId) conditions.push(Prisma.sql`"targetId" = ${targetId}`);
  if (outcome) conditions.push(Prisma.sql`outcome = ${outcome}`);
  if (from) conditions.push(Prisma.sql`"occurredAt" >= ${from}::timestamptz`);
  if (to) conditions.push(Prisma.sql`"occurredAt" < ${to}::timestamptz`);
  if (text) {
    const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    conditions.push(
      Prisma.sql`concat_ws(' ', "actorLabel", action, "targetType", "targetId", ip, detail::text) ILIKE ${pattern}`,
    );
  }
  return conditions;
}

export const toView = (row: AuditRow, registry: Registry): AuditEventView => ({
  id: row.id,
  occurredAt: row.occurredAt.toISOString(),
  actor: { kind: row.actorKind, id: row.actorId, label: row.actorLabel },
  action: row.action,
  label: labelOfAction(registry, row.action),
  target: row.targetType && row.targetId ? { type: row.targetType, id: row.targetId } : null,
  outcome: row.outcome,
  detail: row.detail,
  ip: row.ip,
  userAgent: row.userAgent,
  requestId: row.requestId,
});
