import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { openWarnings } from '../claims/record-view.ts';
import { answeredWarnings, currentRecord, isQuestion } from './current-record.ts';
import { documentMachine } from './machine.ts';
import { moveDocument } from './move.ts';
import { lockDocument } from './policy.ts';
import { documentId, moved } from './schemas.ts';

/** Brings a certificate back from the archive: to its draft, to its questions, or to be written about. */
export const restoreDocument = command({
  name: 'labs.document.restore',
  summary: 'Brings a certificate back from the archive',
  input: z.object({ documentId }),
  output: moved,
  scope: 'labs.document.write',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    const current = await currentRecord(context, document.id);
    const open = current ? openWarnings(current.record, await answeredWarnings(context, document.id)) : [];
    const description = await context.tx.labsDescription.findUnique({
      where: {
        organizationId_documentId: { organizationId: context.organizationId, documentId: document.id },
      },
    });
    context.target('labs.document', document.id);
    const ready = documentMachine.move(document.status, 'restore');
    if (open.some(isQuestion))
      return { status: await moveDocument(context, { ...document, status: ready }, 'ask') };
    if (!description) return { status: await moveDocument(context, document, 'restore') };
    const generating = documentMachine.move(ready, 'generate');
    return { status: await moveDocument(context, { ...document, status: generating }, 'draft') };
  },
});
