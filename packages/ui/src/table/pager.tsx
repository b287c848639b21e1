'use client';

import { Button } from '@mantine/core';

export type PagerProps = {
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly loadingMore?: boolean;
  /** How many rows are on the page now. */
  readonly shown: number;
  /** How many there are, if known without counting. */
  readonly total?: number;
  /** What one row is, and what several are. */
  readonly unit?: readonly [one: string, many: string];
};

/** Loads the next rows below the ones shown: keyset paging has no page numbers. */
export function Pager({
  hasMore,
  onMore,
  loadingMore = false,
  shown,
  total,
  unit = ['row', 'rows'],
}: PagerProps) {
  const of = total === undefined ? '' : ` of ${total.toLocaleString('en-US')}`;
  return (
    <div className="at-pager">
      <span className="at-figures" role="status">
        {shown.toLocaleString('en-US')}
        {of} {unit[(total ?? shown) === 1 ? 0 : 1]}
      </span>
      {hasMore ? (
        <Button size="xs" variant="default" onClick={onMore} loading={loadingMore}>
          Load more
        </Button>
      ) : null}
    </div>
  );
}
