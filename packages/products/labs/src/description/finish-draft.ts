import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';
import { documentId } from '../document/schemas.ts';
import { countDraft } from '../quota/document-unit.ts';
import { addVersion } from './current-version.ts';
import { copy } from './schemas.ts';

/** Keeps a generated text, if the lease still holds: a draft that was overtaken writes nothing. */
export const finishDraft = command({
  name: 'labs.description.finish_draft',
  summary: 'Keeps a generated draft',
  input: z.object({
    documentId,
    lease: z.int(),
    copy,
    writer: z.enum(['model', 'local']),
    model: z.string().nullable(),
    aiRunId: z.uuid().nullable(),
    reason: z.string().nullable(),
  }),
  output: z.object({ applied: z.boolean() }),
  scope: 'internal',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    if (document.version !== input.lease || document.status !== 'generating') return { applied: false };
    const description = await context.tx.labsDescription.findUniqueOrThrow({
      where: {
        organizationId_documentId: { organizationId: context.organizationId, documentId: document.id },
      },
    });
    const { writer, model, aiRunId } = input;
    const version = await addVersion(context, description, input.copy, { writer, model, aiRunId });
    await moveDocument(context, document, 'draft', { progress: 100 });
    await countDraft(context, document.id);
    context.target('labs.document', document.id, { version, writer, model, reason: input.reason });
    return { applied: true };
  },
});
