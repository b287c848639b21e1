import { command, DomainError } from '@atrium/core/kernel';
import { documentMachine } from '../document/machine.ts';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';
import { addVersion, currentDescription } from './current-version.ts';
import { descriptionVersion, editInput } from './schemas.ts';
import { versionOf } from './version-of.ts';

/** Saves a person's text as a new version and lints it. An approved text that is edited is a draft again. */
export const editDescription = command({
  name: 'labs.description.edit',
  summary: 'Saves an edited description as a new version',
  input: editInput,
  output: descriptionVersion,
  scope: 'labs.description.write',
  run: async (context, { documentId, basedOn, ...copy }) => {
    const document = await lockDocument(context, documentId);
    const { description } = await currentDescription(context, documentId);
    if (description.currentVersion !== basedOn) {
      throw new DomainError(
        'CONFLICT',
        'Somebody saved a newer version meanwhile. Your text is kept here: compare and save again.',
        {
          reason: 'newer_version',
        },
      );
    }
    const writing = { writer: 'person', model: null, aiRunId: null } as const;
    const number = await addVersion(context, description, copy, writing);
    if (document.status !== 'drafted') {
      documentMachine.move(document.status, 'draft');
      await moveDocument(context, document, 'draft');
    }
    context.target('labs.document', documentId, { version: number });
    const { version } = await currentDescription(context, documentId);
    return versionOf(version);
  },
});
