import { z } from 'zod';
import { fact } from '../kernel/index.ts';

/** To one person: a notice has come. */
export const noticeCreated = fact('notifications.created', z.object({ id: z.uuid(), type: z.string() }), {
  audience: 'signed_in',
});

/** To the same person's other windows: the count has changed. `id` is null when all were read. */
export const noticeRead = fact('notifications.read', z.object({ id: z.uuid().nullable() }), {
  audience: 'signed_in',
});
