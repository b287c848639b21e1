'use client';

import type { Outputs } from '@atrium/api/types';
import { UiLink } from '@atrium/ui';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../../../../api/session.tsx';
import styles from '../questions.module.css';
import { type CategoryNode, categoryTree } from './category-tree.ts';
import { listPath, type QuestionFilters } from './question-filters.ts';
import { RenameCategory } from './rename-category.tsx';

type CategoryListProps = {
  readonly facets: Outputs['academy']['question']['facets'] | undefined;
  readonly filters: QuestionFilters;
};

type EntryProps = {
  readonly name: string;
  readonly count: number;
  readonly filters: QuestionFilters;
  readonly current: boolean;
};

function Entry({ name, count, filters, current }: EntryProps) {
  return (
    <UiLink href={listPath(filters)} className={styles.category} aria-current={current ? 'page' : undefined}>
      <span>{name}</span>
      <small className="at-figures">{count}</small>
    </UiLink>
  );
}

function Branch({ nodes, filters }: { nodes: readonly CategoryNode[]; filters: QuestionFilters }) {
  return (
    <ul className={styles.tree}>
      {nodes.map(({ path, name, count, children }) => (
        <li key={path}>
          <Entry
            name={name}
            count={count}
            filters={{ ...filters, category: path }}
            current={filters.category === path}
          />
          {children.length > 0 ? <Branch nodes={children} filters={filters} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Tree({ facets, filters }: CategoryListProps) {
  const categories = facets?.categories ?? [];
  const all = categories.reduce((sum, { count }) => sum + count, 0);
  const loose = categories.find(({ value }) => value === '')?.count ?? 0;
  const { category: chosen, ...rest } = filters;
  return (
    <nav aria-label="Categories">
      <Entry name="All questions" count={all} filters={rest} current={chosen === undefined} />
      <Branch nodes={categoryTree(categories)} filters={filters} />
      {loose > 0 ? (
        <Entry
          name="Without category"
          count={loose}
          filters={{ ...filters, category: '' }}
          current={chosen === ''}
        />
      ) : null}
    </nav>
  );
}

/** The bank's categories, to look into one; on a narrow page behind a word that opens them. */
export function CategoryList(props: CategoryListProps) {
  const { category } = props.filters;
  const mayWrite = useMay()('academy.question.write');
  const wide = useMediaQuery('(min-width: 62em)', true);
  const [renaming, setRenaming] = useState(false);
  return (
    <div>
      {wide ? (
        <Tree {...props} />
      ) : (
        <details className={styles.categories}>
          <summary>{category ? `Category: ${category}` : 'Categories'}</summary>
          <Tree {...props} />
        </details>
      )}
      {mayWrite && category ? (
        <>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconPencil size={14} />}
            onClick={() => setRenaming(true)}
          >
            Rename category
          </Button>
          <RenameCategory
            key={category}
            from={category}
            opened={renaming}
            filters={props.filters}
            onClose={() => setRenaming(false)}
          />
        </>
      ) : null}
    </div>
  );
}
