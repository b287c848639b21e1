import { describe, expect, it } from 'vitest';
import { categoryTree } from './category-tree.ts';
import { listPath, readFilters, withFilter } from './question-filters.ts';

describe('the tree of categories', () => {
  it('counts what is in a category and below it, also where none is in the upper one itself', () => {
    const tree = categoryTree([
      { value: '', count: 4 },
      { value: 'Finance/Tax', count: 2 },
      { value: 'Finance/Tax/Basis', count: 3 },
      { value: 'Ethics', count: 1 },
      { value: 'Financial aid', count: 7 },
    ]);
    expect(tree.map(({ path, count }) => [path, count])).toEqual([
      ['Ethics', 1],
      ['Finance', 5],
      ['Financial aid', 7],
    ]);
    expect(tree[1]?.children).toEqual([
      {
        path: 'Finance/Tax',
        name: 'Tax',
        count: 5,
        children: [{ path: 'Finance/Tax/Basis', name: 'Basis', count: 3, children: [] }],
      },
    ]);
  });
});

describe('the address of the list', () => {
  it('says the same filters it was made of', () => {
    const filters = { search: 'a & b', category: '', kind: 'case', archived: true } as const;
    expect(readFilters(new URL(listPath(filters), 'https://a.example').searchParams)).toEqual(filters);
  });

  it('forgets what it does not know, and one filter at a time', () => {
    expect(readFilters(new URLSearchParams('kind=riddle&tag= &colour=red'))).toEqual({});
    expect(withFilter({ tag: 'hard', kind: 'single' }, 'tag', null)).toEqual({ kind: 'single' });
  });
});
