import { command, DomainError } from '@atrium/core/kernel';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';
import { currentDescription } from './current-version.ts';
import { requireCleanText, requirePublishable } from './publish-gate.ts';
import { forDocument, moved } from './schemas.ts';

/** Puts the approved text on the shelf. Certificate and text are both asked again: rules and dates move. */
export const publishDescription = command({
  name: 'labs.description.publish',
  summary: 'Publishes the approved text',
  input: forDocument,
  output: moved,
  scope: 'labs.description.approve',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    const current = await currentDescription(context, document.id);
    const { description, version } = current;
    if (description.approvedVersion !== version.number) {
      throw new DomainError(
        'ILLEGAL_MOVE',
        'The newest version is not the approved one. Have it approved first.',
      );
    }
    await requireCleanText(context, current);
    await requirePublishable(context, current);
    const status = await moveDocument(context, document, 'publish');
    await context.tx.labsDescription.update({
      where: { organizationId_id: { organizationId: context.organizationId, id: description.id } },
      data: { publishedVersion: version.number, publishedAt: context.now, staleReason: null },
    });
    context.target('labs.document', document.id, { version: version.number });
    return { status };
  },
});
