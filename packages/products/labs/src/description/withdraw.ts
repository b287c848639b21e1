import { command } from '@atrium/core/kernel';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';
import { currentDescription } from './current-version.ts';
import { forDocument, moved } from './schemas.ts';

/** Takes a published text off the shelf; it is a draft again. */
export const withdrawDescription = command({
  name: 'labs.description.withdraw',
  summary: 'Takes a published text off the shelf',
  input: forDocument,
  output: moved,
  scope: 'labs.description.approve',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    const { description, version } = await currentDescription(context, document.id);
    const status = await moveDocument(context, document, 'withdraw');
    await context.tx.labsDescription.update({
      where: { organizationId_id: { organizationId: context.organizationId, id: description.id } },
      data: { publishedVersion: null, publishedAt: null, staleReason: null },
    });
    context.target('labs.document', document.id, { version: version.number });
    return { status };
  },
});
