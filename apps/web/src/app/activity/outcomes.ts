import type { StatusLook } from '@atrium/ui';

/** How each outcome of the log looks. */
export const outcomeLooks = {
  done: { tone: 'success', icon: 'check', label: 'Done' },
  refused: { tone: 'warn', icon: 'ban', label: 'Refused' },
  failed: { tone: 'danger', icon: 'cross', label: 'Failed' },
} as const satisfies Readonly<Record<string, StatusLook>>;
