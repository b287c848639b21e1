import { addSeconds, type Platform } from '../../kernel/index.ts';
import type { KeyPrincipal, PersonPrincipal } from './principal.ts';

const everySeconds = 60;

/** Notes that a session was used, at most once a minute. */
export async function touchSession(platform: Platform, person: PersonPrincipal, now: Date): Promise<void> {
  const before = addSeconds(now, -everySeconds);
  if (person.via.kind !== 'session' || person.lastSeenAt > before) return;
  await platform.db.transaction({ organizationId: null, userId: person.userId }, (tx) =>
    tx.session.updateMany({
      where: { id: person.via.id, lastSeenAt: { lte: before } },
      data: { lastSeenAt: now },
    }),
  );
}

/** Notes the minute a key was last used in. */
export async function touchKey(platform: Platform, key: KeyPrincipal, now: Date): Promise<void> {
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  await platform.db.transaction({ organizationId: key.organizationId, userId: null }, (tx) =>
    tx.apiKey.updateMany({
      where: { id: key.keyId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: minute } }] },
      data: { lastUsedAt: minute },
    }),
  );
}
