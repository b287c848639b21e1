import { type DocumentState, documentStates, statusGroup } from '@atrium/labs/schemas';

export type Group = (typeof statusGroup.options)[number];

/** What the list shows, as its address says it. */
export interface DocumentFilters {
  readonly search?: string;
  readonly group?: Group;
  readonly status?: DocumentState;
  readonly category?: string;
  readonly lab?: string;
}

export const filterKeys = ['search', 'group', 'status', 'category', 'lab'] as const;

const known = <Word extends string>(words: readonly Word[], value: string | null): Word | undefined =>
  words.find((word) => word === value);

/** Reads an address. What is not known is left out, so that an old link still opens. */
export function readFilters(params: Pick<URLSearchParams, 'get'>): DocumentFilters {
  const search = params.get('search')?.trim().slice(0, 200);
  const group = known(statusGroup.options, params.get('group'));
  const status = known(documentStates, params.get('status'));
  const category = params.get('category')?.slice(0, 40);
  const lab = params.get('lab')?.slice(0, 120);
  return {
    ...(search ? { search } : {}),
    ...(group ? { group } : {}),
    ...(status ? { status } : {}),
    ...(category ? { category } : {}),
    ...(lab ? { lab } : {}),
  };
}

/** The query of an address for these filters, with its `?`; empty when nothing is filtered. */
export function writeFilters(filters: DocumentFilters): string {
  const params = new URLSearchParams();
  for (const key of filterKeys) {
    const value = filters[key];
    if (value) params.set(key, value);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Filters with one changed; null takes it off. */
export function withFilter(
  filters: DocumentFilters,
  key: (typeof filterKeys)[number],
  value: string | null,
): DocumentFilters {
  const { [key]: _, ...rest } = filters;
  return readFilters(new URLSearchParams(writeFilters(value ? { ...rest, [key]: value } : rest)));
}
