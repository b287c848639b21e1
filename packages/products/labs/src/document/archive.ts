import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { moveDocument } from './move.ts';
import { lockDocument } from './policy.ts';
import { documentId, moved } from './schemas.ts';

/** Takes a certificate off the working list; `restoreDocument` undoes it. */
export const archiveDocument = command({
  name: 'labs.document.archive',
  summary: 'Archives a certificate',
  input: z.object({ documentId }),
  output: moved,
  scope: 'labs.document.write',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    context.target('labs.document', document.id, { from: document.status });
    return { status: await moveDocument(context, document, 'archive') };
  },
});
