import type { Registry } from '../kernel/index.ts';

/** Actions of verbs made on the fly, which no registration lists. */
const unregistered: Readonly<Record<string, string>> = {
  'files.upload': 'Uploads a file',
  'reports.export': 'Exports a report',
};

/** An action in words: its verb's own sentence; of a verb that is gone, its name spelled out. */
export const labelOfAction = (registry: Registry, action: string): string =>
  registry.verbs.get(action)?.summary ?? unregistered[action] ?? spelledOut(action);

const spelledOut = (action: string): string => {
  const words = action.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Actions the activity log may hold, by module. */
export function knownActions(registry: Registry): Map<string, { action: string; label: string }[]> {
  const written = [...registry.verbs.values()].filter(
    (verb) => 'run' in verb && (verb.audit ?? verb.kind === 'command') && verb.scope !== 'internal',
  );
  const actions = [...written.map((verb) => verb.name), ...Object.keys(unregistered)];
  return Map.groupBy(
    actions.map((action) => ({ action, label: labelOfAction(registry, action) })),
    ({ action }) => action.split('.')[0] ?? action,
  );
}
