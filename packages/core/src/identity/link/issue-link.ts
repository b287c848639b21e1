import { z } from 'zod';
import { addSeconds, command } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { digest } from '../credential/secret.ts';
import { type LinkKind, links, linkToken } from './link.ts';

const kinds = Object.keys(links) as [LinkKind, ...LinkKind[]];

/** Makes a link valid before it is mailed, and ends older ones of its kind. A repeat changes nothing. */
export const issueLink = command({
  name: 'identity.link.issue',
  summary: 'Make a mailed link valid',
  input: z.strictObject({ linkId: z.uuid(), userId: z.uuid(), kind: z.enum(kinds), email: z.string() }),
  output: nothing,
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async ({ tx, now, platform }, { linkId, userId, kind, email }) => {
    const { count } = await tx.emailToken.createMany({
      data: [
        {
          id: linkId,
          userId,
          kind,
          email,
          tokenHash: digest(linkToken(platform.authSecret, kind, linkId)),
          createdAt: now,
          expiresAt: addSeconds(now, links[kind].ttlSeconds),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 1) {
      await tx.emailToken.updateMany({
        where: { userId, kind, usedAt: null, id: { not: linkId } },
        data: { usedAt: now },
      });
    }
    return {};
  },
});
