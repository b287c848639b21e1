import { z } from 'zod';
import { minutes } from '../../kernel/index.ts';

/** What an app sends with each request. Its family and person are looked up again, so revoking works at once. */
export const accessToken = {
  typ: 'at+jwt',
  audience: 'atrium-api',
  ttlSeconds: minutes(10),
  claims: z.object({
    sub: z.uuid(),
    fam: z.uuid(),
    /** Last proof of presence, in seconds, when later than the sign-in. */
    auth_time: z.int().optional(),
  }),
};
