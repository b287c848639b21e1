import { type Context, notFound } from '@atrium/core/kernel';
import { type DocumentMove, type DocumentState, documentMachine } from './machine.ts';

/** Which scope each move a person makes needs. Moves not named here are the platform's own. */
export const scopeOfMove: Partial<Record<DocumentMove, string>> = {
  cancel: 'labs.document.write',
  retry: 'labs.document.write',
  archive: 'labs.document.write',
  restore: 'labs.document.write',
  generate: 'labs.description.write',
  submit: 'labs.description.write',
  return: 'labs.description.approve',
  approve: 'labs.description.approve',
  publish: 'labs.description.approve',
  withdraw: 'labs.description.approve',
};

/** The moves a page may offer this actor now. */
export const offeredMoves = (context: Context, state: DocumentState): DocumentMove[] =>
  documentMachine.allowed(state).filter((move) => {
    const scope = scopeOfMove[move];
    return scope !== undefined && context.may(scope);
  });

/** The document with its row locked until the verb ends; NOT_FOUND when it is not this organization's. */
export async function lockDocument(context: Context, documentId: string) {
  await context.tx.$queryRaw`SELECT 1 FROM "LabsDocument" WHERE id = ${documentId}::uuid FOR UPDATE`;
  const document = await context.tx.labsDocument.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id: documentId } },
  });
  if (!document) throw notFound('This certificate');
  return { ...document, status: documentMachine.parse(document.status) };
}

export type LockedDocument = Awaited<ReturnType<typeof lockDocument>>;
