import { adoptFile } from '@atrium/core/files';
import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { documentChanged, documentQueued } from '../events.ts';
import { holdDocument } from '../quota/document-unit.ts';
import { documentMachine } from './machine.ts';
import { fromModel } from './row.ts';
import { documentRow } from './schemas.ts';

/** The same bytes may be given again after one of these. */
const endedForGood = ['cancelled', 'failed'];

/**
 * Takes an uploaded file as a certificate and queues its reading. The same bytes twice, also at the same moment, are one
 * document: the later call is told so and gets the first one. Throws QUOTA_EXCEEDED when the plan's share is taken.
 */
export const uploadDocument = command({
  name: 'labs.document.upload',
  summary: 'Queues an uploaded PDF for reading',
  input: z.object({ fileId: z.uuid() }),
  output: z.object({ outcome: z.enum(['queued', 'duplicate']), document: documentRow }),
  scope: 'labs.document.write',
  run: async (context, input) => {
    const { tx, organizationId } = context;
    const file = await adoptFile(context, input.fileId, 'labs.certificate');
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`labs:${organizationId}:${file.sha256}`}, 0))::text`;
    const same = await tx.labsDocument.findFirst({
      where: { organizationId, sha256: file.sha256, status: { notIn: endedForGood } },
      orderBy: { id: 'asc' },
    });
    if (same) {
      context.target('labs.document', same.id, { outcome: 'duplicate', fileName: file.name });
      return { outcome: 'duplicate' as const, document: fromModel(same) };
    }
    const status = documentMachine.move('validating', 'queue');
    const document = await tx.labsDocument.create({
      data: {
        organizationId,
        fileId: file.id,
        fileName: file.name,
        sha256: file.sha256,
        status,
        queuedAt: context.now,
        createdById: context.actor.kind === 'user' ? context.userId : null,
      },
    });
    await holdDocument(context, document.id);
    context.record(documentQueued, { documentId: document.id });
    context.record(documentChanged, { documentId: document.id, status, progress: 0, reason: null });
    context.target('labs.document', document.id, { fileName: file.name });
    return { outcome: 'queued' as const, document: fromModel(document) };
  },
});
