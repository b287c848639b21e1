const id = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{1,20})$/i;
const word = /^[a-z][a-z0-9_.-]{0,60}$/;

/**
 * A payload as staff may see it: ids, numbers and our own words stay; anything a person may have written becomes `…`.
 */
export function idsOf(payload: unknown): unknown {
  if (Array.isArray(payload)) return payload.slice(0, 50).map(idsOf);
  if (typeof payload === 'object' && payload !== null) {
    return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, idsOf(value)]));
  }
  if (typeof payload !== 'string') return payload;
  return id.test(payload) || word.test(payload) ? payload : '…';
}
