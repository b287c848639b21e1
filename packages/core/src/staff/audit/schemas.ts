import { z } from 'zod';
import { auditFilter } from '../../audit/schemas.ts';
import { pageInput } from '../../kernel/page.ts';

export const listPlatformEventsInput = pageInput.extend(auditFilter.shape).extend({
  /** What staff only looked at, too. */
  withReads: z.boolean().default(false),
});
