import type { QuestionKind } from '@atrium/academy/schemas';
import { isKind } from '../kind-words.ts';
import { questionsPath } from '../question-paths.ts';

/** What the bank's list shows, as its address says it. `category: ''`: those without one. */
export interface QuestionFilters {
  readonly search?: string;
  readonly category?: string;
  readonly tag?: string;
  readonly objective?: string;
  readonly kind?: QuestionKind;
  readonly archived?: boolean;
}

export const filterKeys = ['search', 'category', 'tag', 'objective', 'kind', 'archived'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** Reads an address. What is not known is left out, so that an old link still opens. */
export function readFilters(params: Pick<URLSearchParams, 'get'>): QuestionFilters {
  const text = (key: string, most: number) => params.get(key)?.trim().slice(0, most) || undefined;
  const search = text('search', 200);
  const tag = text('tag', 80);
  const objective = text('objective', 80);
  const kind = params.get('kind');
  const category = params.get('category')?.slice(0, 200);
  return {
    ...(search ? { search } : {}),
    ...(category === undefined ? {} : { category }),
    ...(tag ? { tag } : {}),
    ...(objective ? { objective } : {}),
    ...(isKind(kind) ? { kind } : {}),
    ...(params.get('archived') === '1' ? { archived: true } : {}),
  };
}

/** The address of the list with these filters. */
export function listPath(filters: QuestionFilters): string {
  const params = new URLSearchParams();
  for (const key of filterKeys) {
    const value = filters[key];
    if (value !== undefined && value !== false) params.set(key, value === true ? '1' : value);
  }
  const query = params.toString();
  return query ? `${questionsPath}?${query}` : questionsPath;
}

/** Filters with one changed; null takes it off. */
export function withFilter(filters: QuestionFilters, key: FilterKey, value: string | null): QuestionFilters {
  const params = new URLSearchParams(listPath(filters).split('?')[1] ?? '');
  if (value === null) params.delete(key);
  else params.set(key, value);
  return readFilters(params);
}
