import { type Context, command } from '@atrium/core/kernel';
import { notify } from '@atrium/core/notifications';
import { z } from 'zod';
import { readOutcome } from '../certificate/record.ts';
import { identityKeyOf } from '../document/identity-key.ts';
import { documentMachine } from '../document/machine.ts';
import { moveDocument } from '../document/move.ts';
import { type LockedDocument, lockDocument } from '../document/policy.ts';
import { saveRecord } from '../document/save-record.ts';
import { documentId } from '../document/schemas.ts';
import { documentReady } from '../events.ts';
import { giveBack } from '../quota/document-unit.ts';
import { rejectionWords } from './rejection-words.ts';
import { findTwin, supersedeOlder } from './twins.ts';

/** Writes what the reader found, if the lease still holds. Duplicates of a certificate already here end as such. */
export const finishReading = command({
  name: 'labs.reading.finish',
  summary: 'Writes what the reader found',
  input: z.object({ documentId, lease: z.int(), readerVersion: z.string(), outcome: readOutcome }),
  output: z.object({ applied: z.boolean() }),
  scope: 'internal',
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    if (document.version !== input.lease || document.status !== 'extracting') return { applied: false };
    const { outcome } = input;
    context.target('labs.document', document.id, {
      outcome: outcome.outcome,
      ...(outcome.outcome === 'rejected' ? { reason: outcome.reason } : {}),
      ms: Math.round(outcome.ms),
    });
    if (outcome.outcome === 'rejected') {
      await moveDocument(context, document, 'reject', { reason: outcome.reason });
      await giveBack(context, document.id, 'rejected');
      await tell(
        context,
        document,
        'labs.document.rejected',
        'was not taken',
        rejectionWords[outcome.reason],
      );
      return { applied: true };
    }
    const twin = await findTwin(context, document.id, identityKeyOf(outcome.record));
    if (twin) {
      await moveDocument(context, document, 'mark_duplicate', {
        reason: 'duplicate_sample',
        duplicateOfId: twin.id,
        productName: twin.productName,
      });
      await giveBack(context, document.id, 'duplicate');
      await tell(
        context,
        document,
        'labs.document.rejected',
        'is here already',
        'The same lab, sample and report.',
      );
      return { applied: true };
    }
    const reading = { readerVersion: input.readerVersion, readMs: Math.round(outcome.ms) };
    const { columns, openQuestions } = await saveRecord(context, document.id, outcome.record, reading);
    const checking = { ...document, status: documentMachine.move(document.status, 'check') };
    await moveDocument(context, checking, openQuestions > 0 ? 'ask' : 'clear', columns);
    await supersedeOlder(context, document.id, outcome.record);
    if (openQuestions === 0) context.record(documentReady, { documentId: document.id });
    else await tell(context, document, 'labs.document.asks', 'needs a look', asking(openQuestions));
    return { applied: true };
  },
});

const asking = (count: number): string =>
  count === 1
    ? 'One value could not be trusted. Please check it.'
    : `${count} values could not be trusted. Please check them.`;

async function tell(context: Context, document: LockedDocument, type: string, what: string, body: string) {
  if (!document.createdById) return;
  await notify(context, {
    userIds: [document.createdById],
    type,
    title: `${document.fileName} ${what}`,
    body,
    href: `/labs/documents/${document.id}`,
    dedupeKey: `${type}:${document.id}:${document.version}`,
  });
}
