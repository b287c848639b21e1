import { command } from '@atrium/core/kernel';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';
import { currentDescription } from './current-version.ts';
import { requireCleanText } from './publish-gate.ts';
import { forDocument, moved } from './schemas.ts';

/** Approves exactly the version in review, linted under today's rules. */
export const approveDescription = command({
  name: 'labs.description.approve',
  summary: 'Approves the text in review',
  input: forDocument,
  output: moved,
  scope: 'labs.description.approve',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    const current = await currentDescription(context, document.id);
    await requireCleanText(context, current);
    const status = await moveDocument(context, document, 'approve');
    await context.tx.labsDescription.update({
      where: { organizationId_id: { organizationId: context.organizationId, id: current.description.id } },
      data: { approvedVersion: current.version.number, approvedById: context.userId },
    });
    context.target('labs.document', document.id, { version: current.version.number });
    return { status };
  },
});
