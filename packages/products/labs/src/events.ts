import { fact } from '@atrium/core/kernel';
import { z } from 'zod';
import { documentChange } from './document/schemas.ts';

const audience = 'labs.document.read';

/** A document moved, or its running stage advanced. Carries enough to draw the progress without asking again. */
export const documentChanged = fact('labs.document.changed', documentChange, { audience });

/** A new upload waits for the reader. */
export const documentQueued = fact('labs.document.queued', z.object({ documentId: z.uuid() }), {
  audience: null,
});

/** A record is ready to be written about. */
export const documentReady = fact('labs.document.ready', z.object({ documentId: z.uuid() }), {
  audience: null,
});

/** The text under a document changed. */
export const descriptionChanged = fact(
  'labs.description.changed',
  z.object({ documentId: z.uuid(), version: z.int() }),
  { audience },
);
