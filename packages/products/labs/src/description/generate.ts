import { command } from '@atrium/core/kernel';
import { documentMachine } from '../document/machine.ts';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';
import { moved } from '../document/schemas.ts';
import { holdRegeneration } from '../quota/document-unit.ts';
import { workingPlan } from '../quota/working-plan.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { draftDescription } from './draft.job.ts';
import { ensureDescription } from './ensure-description.ts';
import { generateInput } from './schemas.ts';

/**
 * Asks for a new text, in the tone, length, channel and jurisdiction given or last used. Older versions are kept; each
 * text after the first counts on the smaller counter, once it is there.
 */
export const generateDescription = command({
  name: 'labs.description.generate',
  summary: 'Writes a new description from the checked record',
  input: generateInput,
  output: moved,
  scope: 'labs.description.write',
  throttles: [
    {
      key: (_, actor) => ('organizationId' in actor ? actor.organizationId : null),
      capacity: 60,
      perSeconds: 3600,
    },
  ],
  run: async (context, { documentId, ...wanted }) => {
    const document = await lockDocument(context, documentId);
    documentMachine.move(document.status, 'generate');
    const description = await ensureDescription(context, documentId, await settingsOf(context), wanted);
    if (description.currentVersion > 0) await holdRegeneration(context, documentId);
    else await workingPlan(context);
    const status = await moveDocument(context, document, 'generate');
    context.enqueue(draftDescription, { documentId });
    context.target('labs.document', documentId, wanted);
    return { status };
  },
});
