import { command } from '@atrium/core/kernel';
import { notify } from '@atrium/core/notifications';
import { z } from 'zod';
import { documentMachine } from '../document/machine.ts';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';
import { documentId } from '../document/schemas.ts';
import { giveBack } from '../quota/document-unit.ts';

/** The last attempt went wrong on our side: the document waits for a retry, and its owner is told. */
export const failReading = command({
  name: 'labs.reading.fail',
  summary: 'Marks a reading or drafting as failed on our side',
  input: z.object({ documentId }),
  output: z.object({}),
  scope: 'internal',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    if (!documentMachine.can(document.status, 'fail')) return {};
    context.target('labs.document', document.id, { stage: document.status });
    await moveDocument(context, document, 'fail', { reason: 'our_fault' });
    await giveBack(context, document.id, 'our_fault');
    if (document.createdById) {
      await notify(context, {
        userIds: [document.createdById],
        type: 'labs.document.failed',
        title: `${document.fileName} could not be processed`,
        body: 'The fault is ours and does not count. You can try again.',
        href: `/labs/documents/${document.id}`,
        dedupeKey: `labs.document.failed:${document.id}:${document.version}`,
      });
    }
    return {};
  },
});
