import { planFor } from '@atrium/core/billing';
import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { defaultLimits } from '../certificate/limits.ts';
import { documentMachine } from '../document/machine.ts';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';
import { documentId } from '../document/schemas.ts';

/**
 * Takes the lease on a reading. `lease` is the document's version after the move: whoever writes later with an older one
 * has been overtaken and writes nothing. null: there is nothing (more) to read.
 */
export const beginReading = command({
  name: 'labs.reading.begin',
  summary: 'Starts reading a queued certificate',
  input: z.object({ documentId }),
  output: z.object({ lease: z.int(), fileKey: z.string(), maxPages: z.int() }).nullable(),
  scope: 'internal',
  audit: false,
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    if (!documentMachine.can(document.status, 'extract')) return null;
    const { key } = await context.tx.file.findUniqueOrThrow({
      where: { organizationId_id: { organizationId: context.organizationId, id: document.fileId } },
      select: { key: true },
    });
    await moveDocument(context, document, 'extract', { progress: 5, attempts: { increment: 1 } });
    const plan = await planFor(context, 'labs');
    const maxPages = plan?.limits.maxPages ?? defaultLimits.maxPages;
    return { lease: document.version + 1, fileKey: key, maxPages };
  },
});
