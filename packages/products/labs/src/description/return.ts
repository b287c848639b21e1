import { command } from '@atrium/core/kernel';
import { notify } from '@atrium/core/notifications';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';
import { currentDescription } from './current-version.ts';
import { moved, returnInput } from './schemas.ts';

/** Sends a text back to its writer, saying why. */
export const returnDescription = command({
  name: 'labs.description.return',
  summary: 'Sends a text back for changes',
  input: returnInput,
  output: moved,
  scope: 'labs.description.approve',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    const { version } = await currentDescription(context, document.id);
    const status = await moveDocument(context, document, 'return');
    const writer = version.createdById ?? document.createdById;
    if (writer) {
      await notify(context, {
        userIds: [writer],
        type: 'labs.description.returned',
        title: `${document.productName ?? document.fileName} came back`,
        body: input.comment,
        href: `/labs/documents/${document.id}?tab=description`,
        dedupeKey: `labs.description.returned:${document.id}:${document.version}`,
      });
    }
    context.target('labs.document', document.id, { version: version.number, comment: input.comment });
    return { status };
  },
});
