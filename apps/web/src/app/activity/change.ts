/** A value of the log as a person reads it. */
export function spelled(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ') || '–';
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Change {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Splits a detail into what was changed (`before`/`after`) and whatever else was noted. */
export function readDetail(detail: Readonly<Record<string, unknown>>): {
  readonly changes: readonly Change[];
  readonly notes: readonly { readonly label: string; readonly value: string }[];
} {
  const { before, after, ...rest } = detail;
  const notes = Object.entries(rest).map(([name, value]) => ({
    label: inWords(name),
    value: spelled(value),
  }));
  if (before === undefined && after === undefined) return { changes: [], notes };
  if (!isRecord(before) && !isRecord(after)) {
    return { changes: [{ name: '', before: spelled(before), after: spelled(after) }], notes };
  }
  const [was, is] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return {
    changes: names.map((name) => ({
      name: inWords(name),
      before: spelled(was[name]),
      after: spelled(is[name]),
    })),
    notes,
  };
}

/** `secondFactorNeeded` → `Second factor needed`. */
export function inWords(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[._]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
