import { command } from '@atrium/core/kernel';
import { notify } from '@atrium/core/notifications';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';
import { currentDescription } from './current-version.ts';
import { requireCleanText } from './publish-gate.ts';
import { forDocument, moved } from './schemas.ts';

/** Hands a draft to the approvers. A text the linter blocks stays a draft. */
export const submitDescription = command({
  name: 'labs.description.submit',
  summary: 'Hands a draft in for review',
  input: forDocument,
  output: moved,
  scope: 'labs.description.write',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    const current = await currentDescription(context, document.id);
    await requireCleanText(context, current);
    const status = await moveDocument(context, document, 'submit');
    await notify(context, {
      scope: 'labs.description.approve',
      type: 'labs.description.submitted',
      title: `${document.productName ?? document.fileName} waits for approval`,
      body: current.version.headline,
      href: `/labs/documents/${document.id}?tab=description`,
      dedupeKey: `labs.description.submitted:${document.id}:${current.version.number}`,
    });
    context.target('labs.document', document.id, { version: current.version.number });
    return { status };
  },
});
