import { addSeconds, days, hours, minutes } from '../../kernel/index.ts';

/** How long a browser stays signed in, in seconds: unused, and at all (ASVS 7.3.1, 7.3.2). */
export const sessionLimits = {
  user: { idleSeconds: days(14), absoluteSeconds: days(30) },
  staff: { idleSeconds: minutes(30), absoluteSeconds: hours(12) },
} as const;

export const limitsFor = (staffRole: string | null) => (staffRole ? sessionLimits.staff : sessionLimits.user);

/** Whether a session is still good at `now`. */
export const isAlive = (
  session: { readonly lastSeenAt: Date; readonly expiresAt: Date; readonly staffRole: string | null },
  now: Date,
): boolean =>
  session.expiresAt > now && addSeconds(session.lastSeenAt, limitsFor(session.staffRole).idleSeconds) > now;
