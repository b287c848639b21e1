import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { giveBack } from '../quota/document-unit.ts';
import { moveDocument } from './move.ts';
import { lockDocument } from './policy.ts';
import { documentId, moved } from './schemas.ts';

/** Stops a reading or drafting, or takes back an upload. What runs already loses its lease and writes nothing. */
export const cancelDocument = command({
  name: 'labs.document.cancel',
  summary: 'Stops the work on a certificate',
  input: z.object({ documentId }),
  output: moved,
  scope: 'labs.document.write',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    context.target('labs.document', document.id, { from: document.status });
    const status = await moveDocument(context, document, 'cancel');
    await giveBack(context, document.id, 'cancelled');
    return { status };
  },
});
