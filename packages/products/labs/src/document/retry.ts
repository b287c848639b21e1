import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { documentQueued } from '../events.ts';
import { holdDocument } from '../quota/document-unit.ts';
import { moveDocument } from './move.ts';
import { lockDocument } from './policy.ts';
import { documentId, moved } from './schemas.ts';

/** Reads a certificate again that failed on our side. */
export const retryDocument = command({
  name: 'labs.document.retry',
  summary: 'Tries a failed certificate again',
  input: z.object({ documentId }),
  output: moved,
  scope: 'labs.document.write',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    const status = await moveDocument(context, document, 'retry', { attempts: 0, queuedAt: context.now });
    await holdDocument(context, document.id);
    context.record(documentQueued, { documentId: document.id });
    context.target('labs.document', document.id);
    return { status };
  },
});
