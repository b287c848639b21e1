import type { Actor, Origin } from '../../kernel/index.ts';
import { digest } from '../credential/secret.ts';

/** Per address of the network, in five minutes. */
export const perPlace = (capacity: number) => ({
  key: (_input: unknown, _actor: Actor, origin: Origin) => `ip:${origin.ip ?? 'unknown'}`,
  capacity,
  perSeconds: 300,
});

/** Per e-mail address asked about, in an hour: known and unknown ones alike. */
export const perEmail = (capacity: number) => ({
  key: (input: { readonly email: string }) => `email:${digest(input.email)}`,
  capacity,
  perSeconds: 3600,
});

/** Per person or key, in an hour. */
export const perActor = (capacity: number) => ({
  key: (_input: unknown, actor: Actor) => {
    if (actor.kind === 'user' || actor.kind === 'staff') return `user:${actor.userId}`;
    return actor.kind === 'api_key' ? `key:${actor.keyId}` : null;
  },
  capacity,
  perSeconds: 3600,
});
