import { type Context, DomainError } from '@atrium/core/kernel';
import type { Prisma } from '@atrium/db';
import { documentChanged } from '../events.ts';
import { documentMachine } from './machine.ts';
import { moveDocument } from './move.ts';
import type { LockedDocument } from './policy.ts';

/**
 * Where a document goes when its record changed: to the questions still open, else to a new draft. A published text is
 * only marked stale: it stays on the shelf until a person decides. Returns whether a draft is due.
 */
export async function afterNewRecord(
  context: Context,
  document: LockedDocument,
  columns: Prisma.LabsDocumentUncheckedUpdateInput,
  openQuestions: number,
): Promise<boolean> {
  const { status } = document;
  if (status === 'published') {
    await moveDocument(context, document, 'go_stale', { ...columns, reason: 'record_corrected' });
    return false;
  }
  if (status === 'stale' || (status === 'needs_review' && openQuestions > 0)) {
    await context.tx.labsDocument.update({
      where: { organizationId_id: { organizationId: context.organizationId, id: document.id } },
      data: { ...columns, version: { increment: 1 } },
    });
    context.record(documentChanged, {
      documentId: document.id,
      status,
      progress: 0,
      reason: document.reason,
    });
    return false;
  }
  const move = openQuestions > 0 ? 'ask' : 'clear';
  if (!documentMachine.can(status, move)) {
    throw new DomainError('ILLEGAL_MOVE', 'Wait until the certificate is read and the draft is written.');
  }
  await moveDocument(context, document, move, columns);
  return openQuestions === 0;
}
