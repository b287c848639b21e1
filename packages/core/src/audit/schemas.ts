import { z } from 'zod';
import { pageInput, pageOf } from '../kernel/page.ts';

export const auditOutcomes = ['done', 'refused', 'failed'] as const;

export const auditFilter = z.object({
  /** A person's or key's id. */
  actorId: z.uuid().optional(),
  /** An action or what it starts with: `labs.`, `identity.session`. */
  action: z.string().max(100).optional(),
  targetType: z.string().max(60).optional(),
  targetId: z.string().max(100).optional(),
  outcome: z.enum(auditOutcomes).optional(),
  /** Inclusive. */
  from: z.iso.datetime({ offset: true }).optional(),
  /** Exclusive. */
  to: z.iso.datetime({ offset: true }).optional(),
  /** Found in the actor's name, the action, the target, the address or the detail. */
  text: z.string().trim().max(100).optional(),
});
export type AuditFilter = z.output<typeof auditFilter>;

export const auditEvent = z.object({
  id: z.uuid(),
  occurredAt: z.iso.datetime(),
  actor: z.object({ kind: z.string(), id: z.string().nullable(), label: z.string() }),
  action: z.string(),
  /** The action in words. */
  label: z.string(),
  target: z.object({ type: z.string(), id: z.string() }).nullable(),
  outcome: z.enum(auditOutcomes),
  detail: z.record(z.string(), z.unknown()),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  requestId: z.string().nullable(),
});
export type AuditEventView = z.output<typeof auditEvent>;

export const listAuditInput = pageInput.extend(auditFilter.shape);
export const auditPage = pageOf(auditEvent);

/** What can be filtered by: a module, its actions, and their words. */
export const auditActions = z.array(
  z.object({
    module: z.string(),
    actions: z.array(z.object({ action: z.string(), label: z.string() })),
  }),
);
