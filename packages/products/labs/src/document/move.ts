import type { Context } from '@atrium/core/kernel';
import type { Prisma } from '@atrium/db';
import { documentChanged } from '../events.ts';
import { type DocumentMove, type DocumentState, documentMachine } from './machine.ts';
import type { LockedDocument } from './policy.ts';

/** Moves a locked document by the machine, states the fact, and tells the page. Throws ILLEGAL_MOVE. */
export async function moveDocument(
  context: Context,
  document: LockedDocument,
  move: DocumentMove,
  changes: Omit<Prisma.LabsDocumentUncheckedUpdateInput, 'status' | 'version'> = {},
): Promise<DocumentState> {
  const status = documentMachine.move(document.status, move);
  const updated = await context.tx.labsDocument.update({
    where: { organizationId_id: { organizationId: context.organizationId, id: document.id } },
    data: { progress: 0, reason: null, ...changes, status, version: { increment: 1 } },
    select: { progress: true, reason: true },
  });
  context.record(documentChanged, { documentId: document.id, status, ...updated });
  return status;
}
