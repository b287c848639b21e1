import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const widths = ['72%', '48%', '60%', '38%', '54%', '66%'];

function Loading({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  return (
    <div className={className} role="status" aria-label={label}>
      {children}
    </div>
  );
}

/** Rows to come, at the height of DataTable's rows. */
export function TableSkeleton({ rows = 8, columns = 4, label = 'Loading' }) {
  return (
    <Loading label={label} className="at-skeleton-table">
      {range(rows).map((row) => (
        <div key={row} className="at-skeleton-row">
          {range(columns).map((column) => (
            <Skeleton
              key={column}
              height={10}
              width={widths[(row + column) % widths.length] ?? '50%'}
              radius="sm"
            />
          ))}
        </div>
      ))}
    </Loading>
  );
}

/** Cards to come. */
export function CardsSkeleton({ cards = 3, label = 'Loading' }) {
  return (
    <Loading label={label} className="at-skeleton-cards">
      {range(cards).map((card) => (
        <div key={card} className="at-skeleton-card">
          <Skeleton height={10} width="40%" radius="sm" />
          <Skeleton height={20} width="55%" radius="sm" />
          <Skeleton height={10} width="70%" radius="sm" />
        </div>
      ))}
    </Loading>
  );
}

/** Fields to come. */
export function FormSkeleton({ fields = 3, label = 'Loading' }) {
  return (
    <Loading label={label} className="at-skeleton-form">
      {range(fields).map((field) => (
        <div key={field}>
          <Skeleton height={10} width={96 + (field % 2) * 40} radius="sm" mb={8} />
          <Skeleton height={32} radius="sm" />
        </div>
      ))}
    </Loading>
  );
}

/** A page to come: figures and a table. */
export function PageSkeleton({ label = 'Loading page' }) {
  return (
    <Loading label={label} className="at-page">
      <Skeleton height={20} width={180} radius="sm" />
      <Skeleton height={88} radius="lg" />
      <Skeleton height={360} radius="lg" />
    </Loading>
  );
}
