import { AsyncLocalStorage } from 'node:async_hooks';

/** Whose rows a transaction may see. `null` sees no tenant row at all. */
export interface Binding {
  readonly organizationId: string | null;
  readonly userId: string | null;
  /** Lets staff and schedules read the list of organizations; nothing inside them. */
  readonly staff?: boolean;
  /** The organization a person visits without being its member: its offered content, and the person's own rows there. */
  readonly hostId?: string | null;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const literal = (value: string | null): string => {
  if (value === null) return "''";
  if (!uuid.test(value)) throw new Error('a binding takes UUIDs only');
  return `'${value}'`;
};

/**
 * `BEGIN` and the tenant in one round trip. Values enter SQL text, hence the UUID check. SET LOCAL answers without rows,
 * so it costs both ends less than `SELECT set_config(…)`.
 */
export const beginBound = (binding: Binding, mode: '' | ' READ ONLY' = ''): string =>
  `BEGIN${mode}; SET LOCAL app.org = ${literal(binding.organizationId)}; ` +
  `SET LOCAL app."user" = ${literal(binding.userId)}; SET LOCAL app.staff = '${binding.staff === true ? 'on' : ''}'` +
  (binding.hostId ? `; SET LOCAL app.host = ${literal(binding.hostId)}` : '');

/** Carries the binding from `transaction` to the pool's `connect`, and no further. */
export const opening = new AsyncLocalStorage<Binding>();
