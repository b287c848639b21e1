import { addSeconds, type Context, type Origin } from '../../kernel/index.ts';
import { digest, randomToken } from '../credential/secret.ts';
import { newDevice } from '../events.ts';
import { usualOrganization } from '../membership/usual-organization.ts';
import { deviceName } from './device.ts';
import { limitsFor } from './limits.ts';

interface SignIn {
  readonly userId: string;
  readonly methods: readonly string[];
  readonly place: Pick<Origin, 'ip' | 'userAgent'>;
  readonly staffRole: string | null;
}

/** Opens a session for whoever redeemed a ticket. The person is told when the device is new to us. */
export async function startSession(ctx: Context, { userId, methods, place, staffRole }: SignIn) {
  const token = randomToken();
  await noteNewDevice(ctx, userId, place);
  const expiresAt = addSeconds(ctx.now, limitsFor(staffRole).absoluteSeconds);
  await ctx.tx.session.create({
    data: {
      userId,
      tokenHash: digest(token),
      organizationId: await usualOrganization(ctx, userId),
      methods: [...methods],
      authenticatedAt: ctx.now,
      lastSeenAt: ctx.now,
      createdAt: ctx.now,
      expiresAt,
      ip: place.ip,
      userAgent: place.userAgent,
    },
    select: { id: true },
  });
  return { userId, token, expiresAt };
}

async function noteNewDevice(ctx: Context, userId: string, place: SignIn['place']): Promise<void> {
  const earlier = await ctx.tx.session.findMany({
    where: { userId },
    select: { userAgent: true },
    orderBy: { id: 'desc' },
    take: 50,
  });
  const device = deviceName(place.userAgent);
  if (earlier.length === 0 || earlier.some((session) => deviceName(session.userAgent) === device)) return;
  ctx.record(newDevice, { userId, device, ip: place.ip, at: ctx.now.toISOString() }, { userId });
}
