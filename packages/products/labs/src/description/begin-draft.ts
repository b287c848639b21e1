import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { certificateRecord } from '../certificate/record.ts';
import { answeredWarnings, currentRecord } from '../document/current-record.ts';
import { moveDocument } from '../document/move.ts';
import { lockDocument } from '../document/policy.ts';
import { documentId } from '../document/schemas.ts';
import { labsSettings } from '../settings/schemas.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { ensureDescription } from './ensure-description.ts';

/** Takes the lease on writing a draft; null when there is nothing to write. */
export const beginDraft = command({
  name: 'labs.description.begin_draft',
  summary: 'Starts writing a draft',
  input: z.object({ documentId }),
  output: z
    .object({
      lease: z.int(),
      record: certificateRecord,
      resolved: z.array(z.string()),
      settings: labsSettings,
    })
    .nullable(),
  scope: 'internal',
  audit: false,
  run: async (context, input) => {
    const document = await lockDocument(context, input.documentId);
    if (document.status !== 'ready' && document.status !== 'generating') return null;
    const current = await currentRecord(context, document.id);
    if (!current) return null;
    const description = await ensureDescription(context, document.id, await settingsOf(context));
    await moveDocument(context, document, 'generate', { progress: 50 });
    return {
      lease: document.version + 1,
      record: current.record,
      resolved: await answeredWarnings(context, document.id),
      settings: labsSettings.parse(description),
    };
  },
});
