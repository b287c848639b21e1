import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { documentId } from '../document/schemas.ts';
import { documentChanged } from '../events.ts';

/** Shows how far a reading is. Changes nothing when the lease was lost. */
export const reportReading = command({
  name: 'labs.reading.progress',
  summary: 'Shows how far a reading is',
  input: z.object({ documentId, lease: z.int(), progress: z.int().min(0).max(100) }),
  output: z.object({}),
  scope: 'internal',
  audit: false,
  run: async (context, { documentId: id, lease, progress }) => {
    const { count } = await context.tx.labsDocument.updateMany({
      where: { organizationId: context.organizationId, id, version: lease, status: 'extracting' },
      data: { progress },
    });
    if (count > 0) {
      context.record(documentChanged, { documentId: id, status: 'extracting', progress, reason: null });
    }
    return {};
  },
});
