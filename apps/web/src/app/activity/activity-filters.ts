import { auditOutcomes } from '@atrium/core/schemas';

/** What the log shows, as its address says it. Days are the reader's own, both inclusive. */
export interface ActivityFilters {
  readonly text?: string;
  readonly person?: string;
  readonly action?: string;
  readonly outcome?: (typeof auditOutcomes)[number];
  readonly from?: string;
  readonly to?: string;
}

export const filterKeys = ['text', 'person', 'action', 'outcome', 'from', 'to'] as const;
export type FilterKey = (typeof filterKeys)[number];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

const shaped = (value: string | null, pattern: RegExp) => (value && pattern.test(value) ? value : undefined);
const realDay = (value: string | null) => {
  const found = shaped(value, day);
  return found && !Number.isNaN(Date.parse(found)) ? found : undefined;
};

/** Reads an address. What is not understood is left out, so that an old link still opens. */
export function readFilters(params: Pick<URLSearchParams, 'get'>): ActivityFilters {
  const found = {
    text: params.get('text')?.trim().slice(0, 100) || undefined,
    person: shaped(params.get('person'), uuid),
    action: shaped(params.get('action'), /^[a-z0-9_.]{1,100}$/),
    outcome: auditOutcomes.find((outcome) => outcome === params.get('outcome')),
    from: realDay(params.get('from')),
    to: realDay(params.get('to')),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The query of an address for these filters, with its `?`; empty when nothing is filtered. */
export function writeFilters(filters: ActivityFilters): string {
  const params = new URLSearchParams();
  for (const key of filterKeys) {
    const value = filters[key];
    if (value) params.set(key, value);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Filters with some changed; null takes one off. */
export function withFilters(
  filters: ActivityFilters,
  changes: Partial<Record<FilterKey, string | null>>,
): ActivityFilters {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filters, ...changes })) if (value) params.set(key, value);
  return readFilters(params);
}
