/** Whether a row says all this already. Instants are compared by time, lists and objects by their JSON. */
export const saysAlready = (row: object, columns: object): boolean =>
  Object.entries(columns).every(([column, value]) => isSame((row as Record<string, unknown>)[column], value));

const isSame = (present: unknown, value: unknown): boolean => {
  if (value instanceof Date) return present instanceof Date && present.getTime() === value.getTime();
  if (value === null || typeof value !== 'object') return present === value;
  return canonical(present) === canonical(value);
};

/** jsonb orders keys its own way. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
