import { notFound, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { currentDescription } from './current-version.ts';
import { descriptionVersion, forDocument } from './schemas.ts';
import { versionOf } from './version-of.ts';

/** An older version, to compare with or to go back to. */
export const getDescriptionVersion = query({
  name: 'labs.description.version',
  summary: 'One version of a description',
  input: forDocument.extend({ number: z.int().min(1) }),
  output: descriptionVersion,
  scope: 'labs.document.read',
  run: async (context, input) => {
    const { organizationId } = context;
    const { description } = await currentDescription(context, input.documentId);
    const row = await context.tx.labsDescriptionVersion.findUnique({
      where: {
        organizationId_descriptionId_number: {
          organizationId,
          descriptionId: description.id,
          number: input.number,
        },
      },
    });
    if (!row) throw notFound('This version');
    return versionOf(row);
  },
});
