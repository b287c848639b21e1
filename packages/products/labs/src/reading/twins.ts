import type { Context } from '@atrium/core/kernel';
import type { CertificateRecord } from '../certificate/record.ts';
import { identityKeyOf, sampleKeyOf } from '../document/identity-key.ts';
import { documentMachine } from '../document/machine.ts';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';

const notCounted = ['rejected', 'duplicate', 'cancelled', 'failed'];

/** Another document that is the same certificate. Serialised per identity, so that two readers cannot both win. */
export async function findTwin(context: Context, documentId: string, identityKey: string | null) {
  if (identityKey === null) return null;
  const { tx, organizationId } = context;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`labs:${organizationId}:${identityKey}`}, 0))::text`;
  return tx.labsDocument.findFirst({
    where: { organizationId, identityKey, id: { not: documentId }, status: { notIn: notCounted } },
    orderBy: { id: 'asc' },
    select: { id: true, productName: true },
  });
}

/**
 * An amended report of a sample replaces the earlier ones: those are marked, and a published text goes stale.
 * Only a later reporting date replaces; the same day or an unknown one leaves both.
 */
export async function supersedeOlder(
  context: Context,
  documentId: string,
  record: CertificateRecord,
): Promise<void> {
  const key = identityKeyOf(record);
  const reported = record.dates.reported?.iso;
  if (key === null || !reported) return;
  const { tx, organizationId } = context;
  const older = await tx.labsDocument.findMany({
    where: {
      organizationId,
      id: { not: documentId },
      identityKey: { startsWith: sampleKeyOf(key) },
      status: { notIn: notCounted },
      supersededById: null,
      reportedOn: { lt: new Date(`${reported}T00:00:00Z`) },
    },
    select: { id: true },
  });
  for (const { id } of older) {
    const document = await lockDocument(context, id);
    await tx.labsDocument.update({
      where: { organizationId_id: { organizationId, id } },
      data: { supersededById: documentId },
    });
    if (documentMachine.can(document.status, 'go_stale')) {
      await moveDocument(context, document, 'go_stale', { reason: 'superseded' });
    }
  }
}
