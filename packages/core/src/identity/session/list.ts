import { z } from 'zod';
import { addSeconds, type Context, query } from '../../kernel/index.ts';
import { currentSignIn } from './current.ts';
import { deviceName } from './device.ts';
import { limitsFor } from './limits.ts';
import { signInList } from './schemas.ts';

/** Where the person is signed in: browsers and apps, last used first. */
export const listSignIns = query({
  name: 'identity.session.list',
  summary: 'List where you are signed in',
  input: z.strictObject({}),
  output: signInList,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx) => {
    const current = currentSignIn(ctx).id;
    const rows = [...(await browsersOf(ctx)), ...(await appsOf(ctx))];
    const items = rows
      .toSorted((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime())
      .map(({ createdAt, lastSeenAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        current: row.id === current,
      }));
    return { items };
  },
});

/** More than a person could have; a bound for the page. */
const most = 100;

async function browsersOf({ tx, userId, now }: Context) {
  const { staffRole } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { staffRole: true },
  });
  const idleSince = addSeconds(now, -limitsFor(staffRole).idleSeconds);
  const sessions = await tx.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    select: { id: true, userAgent: true, ip: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
    take: most,
  });
  return sessions.map(({ userAgent, ...row }) => ({
    ...row,
    kind: 'browser' as const,
    device: deviceName(userAgent),
  }));
}

async function appsOf({ tx, userId, now }: Context) {
  const families = await tx.refreshFamily.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, deviceName: true, createdAt: true, lastUsedAt: true },
    orderBy: { lastUsedAt: 'desc' },
    take: most,
  });
  return families.map(({ deviceName: device, lastUsedAt: lastSeenAt, ...row }) => ({
    ...row,
    kind: 'app' as const,
    device,
    lastSeenAt,
    ip: null,
  }));
}
