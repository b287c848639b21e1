import type { Tx } from '@atrium/db';
import { deviceName, limitsFor } from '../../identity/index.ts';
import { addSeconds, notFound, query } from '../../kernel/index.ts';
import { oneStaffPerson, staffPersonDetail } from './schemas.ts';
import { shownPerson, staffPersonColumns } from './shown.ts';

/** A person's account and where they are signed in now. */
export const getPerson = query({
  name: 'staff.person.get',
  summary: "Shows a person's account and sign-ins",
  input: oneStaffPerson,
  output: staffPersonDetail,
  scope: 'staff',
  tenancy: 'none',
  audit: true,
  run: async (ctx, { userId }) => {
    const row = await ctx.tx.user.findUnique({ where: { id: userId }, select: staffPersonColumns });
    if (!row) throw notFound('This person');
    ctx.target('user', userId);
    const signIns = [
      ...(await browsers(ctx.tx, userId, row.staffRole, ctx.now)),
      ...(await apps(ctx.tx, userId, ctx.now)),
    ];
    return {
      ...shownPerson(row),
      signIns: signIns
        .toSorted((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime())
        .map(({ createdAt, lastSeenAt, expiresAt, ...signIn }) => ({
          ...signIn,
          createdAt: createdAt.toISOString(),
          lastSeenAt: lastSeenAt.toISOString(),
          expiresAt: expiresAt.toISOString(),
        })),
    };
  },
});

const most = 100;

async function browsers(tx: Tx, userId: string, staffRole: string | null, now: Date) {
  const idleSince = addSeconds(now, -limitsFor(staffRole).idleSeconds);
  const rows = await tx.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    select: {
      id: true,
      userAgent: true,
      methods: true,
      ip: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
    },
    orderBy: { lastSeenAt: 'desc' },
    take: most,
  });
  return rows.map(({ userAgent, ...row }) => ({
    ...row,
    kind: 'browser' as const,
    device: deviceName(userAgent),
  }));
}

async function apps(tx: Tx, userId: string, now: Date) {
  const rows = await tx.refreshFamily.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      deviceName: true,
      methods: true,
      createdAt: true,
      lastUsedAt: true,
      expiresAt: true,
    },
    orderBy: { lastUsedAt: 'desc' },
    take: most,
  });
  return rows.map(({ deviceName: device, lastUsedAt: lastSeenAt, ...row }) => ({
    ...row,
    kind: 'app' as const,
    device,
    lastSeenAt,
    ip: null,
  }));
}
