import { z } from 'zod';
import { query } from '../../kernel/index.ts';
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
    const { tx, userId, now } = ctx;
    const current = currentSignIn(ctx).id;
    const { staffRole } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { staffRole: true },
    });
    const idleSince = new Date(now.getTime() - limitsFor(staffRole).idleSeconds * 1000);
    const live = { userId, revokedAt: null, expiresAt: { gt: now } };
    const sessions = await tx.session.findMany({
      where: { ...live, lastSeenAt: { gt: idleSince } },
      select: { id: true, userAgent: true, ip: true, createdAt: true, lastSeenAt: true },
      orderBy: { lastSeenAt: 'desc' },
      take: 100,
    });
    const families = await tx.refreshFamily.findMany({
      where: live,
      select: { id: true, deviceName: true, createdAt: true, lastUsedAt: true },
      orderBy: { lastUsedAt: 'desc' },
      take: 100,
    });
    const rows = [
      ...sessions.map(({ userAgent, ...row }) => ({
        ...row,
        kind: 'browser' as const,
        device: deviceName(userAgent),
      })),
      ...families.map(({ deviceName: device, lastUsedAt: lastSeenAt, ...row }) => ({
        ...row,
        kind: 'app' as const,
        device,
        lastSeenAt,
        ip: null,
      })),
    ];
    const items = rows
      .toSorted((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime())
      .map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        current: row.id === current,
      }));
    return { items };
  },
});
