/** A category with how many questions are in it and below it. */
export interface CategoryNode {
  /** `Finance/Statements` */
  readonly path: string;
  /** `Statements` */
  readonly name: string;
  readonly count: number;
  readonly children: readonly CategoryNode[];
}

interface Counted {
  readonly value: string;
  readonly count: number;
}

/** Categories as a tree: `Finance/Tax` stands below `Finance`, also where no question is in `Finance` itself. */
export function categoryTree(categories: readonly Counted[], above = ''): CategoryNode[] {
  const below = categories.filter(({ value }) => value !== '' && value.startsWith(above));
  const byName = Map.groupBy(below, ({ value }) => value.slice(above.length).split('/', 1)[0] ?? '');
  return [...byName]
    .map(([name, inside]) => {
      const path = above + name;
      return {
        path,
        name,
        count: inside.reduce((sum, { count }) => sum + count, 0),
        children: categoryTree(
          inside.filter(({ value }) => value !== path),
          `${path}/`,
        ),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
