import { type Context, command } from '@atrium/core/kernel';
import { notify } from '@atrium/core/notifications';
import type { Prisma } from '@atrium/db';
import { z } from 'zod';
import { rulesVersion } from '../claims/index.ts';
import { currentDescription } from '../description/current-version.ts';
import { lintCopy } from '../description/lint-copy.ts';
import { versionOf } from '../description/version-of.ts';
import { answeredWarnings, currentRecord } from '../document/current-record.ts';
import { moveDocument } from '../document/move.ts';
import { type LockedDocument, lockDocument } from '../document/policy.ts';

const batch = 50;

/**
 * Looks through published texts, a batch at a time: an expired certificate, or a text that today's rules block, makes
 * the text stale and tells the approvers. Returns where to go on.
 */
export const checkShelf = command({
  name: 'labs.shelf.check',
  summary: 'Finds published texts that may not stay as they are',
  input: z.object({ after: z.uuid().nullable() }),
  output: z.object({ next: z.uuid().nullable(), stale: z.int() }),
  scope: 'internal',
  audit: false,
  run: async (context, input) => {
    const published = await context.tx.labsDocument.findMany({
      where: {
        organizationId: context.organizationId,
        status: 'published',
        ...(input.after ? { id: { gt: input.after } } : {}),
      },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true },
    });
    let stale = 0;
    for (const { id } of published) {
      const document = await lockDocument(context, id);
      const reason = document.status === 'published' ? await reasonToPull(context, document) : null;
      if (!reason) continue;
      await goStale(context, document, reason);
      stale += 1;
    }
    return { next: published.length === batch ? (published.at(-1)?.id ?? null) : null, stale };
  },
});

async function reasonToPull(context: Context, document: LockedDocument): Promise<string | null> {
  if (document.expiresOn && document.expiresOn < startOfDay(context.now)) return 'expired';
  const { description, version } = await currentDescription(context, document.id);
  const { settings } = description;
  const rules = rulesVersion(settings.jurisdiction, context.now.toISOString());
  if (version.rulesVersion === rules) return null;
  const current = await currentRecord(context, document.id);
  if (!current) return null;
  const resolved = await answeredWarnings(context, document.id);
  const findings = lintCopy(versionOf(version), current.record, settings, { at: context.now, resolved });
  await context.tx.labsDescriptionVersion.update({
    where: { id: version.id },
    data: { findings: findings as unknown as Prisma.InputJsonArray, rulesVersion: rules },
  });
  return findings.some((found) => found.severity === 'block') ? 'rule_changed' : null;
}

const words: Record<string, string> = {
  expired: 'Its certificate has expired.',
  rule_changed: 'A rule changed, and the text breaks it now.',
};

async function goStale(context: Context, document: LockedDocument, reason: string): Promise<void> {
  await moveDocument(context, document, 'go_stale', { reason });
  await context.tx.labsDescription.update({
    where: {
      organizationId_documentId: { organizationId: context.organizationId, documentId: document.id },
    },
    data: { staleReason: reason },
  });
  await notify(context, {
    scope: 'labs.description.approve',
    type: 'labs.description.stale',
    title: `${document.productName ?? document.fileName} should not stay published as it is`,
    body: words[reason] ?? reason,
    href: `/labs/documents/${document.id}?tab=description`,
    dedupeKey: `labs.description.stale:${document.id}:${document.version}`,
  });
}

const startOfDay = (at: Date): Date =>
  new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
