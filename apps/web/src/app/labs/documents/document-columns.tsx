import type { Outputs } from '@atrium/api/types';
import { type Column, DateTime, RelativeTime } from '@atrium/ui';
import { DocumentStatus } from '../document-status.tsx';
import { categoryWords } from '../words.ts';
import styles from './documents.module.css';

export type Row = Outputs['labs']['document']['list']['items'][number];

export const titleOf = ({ productName, fileName }: Pick<Row, 'productName' | 'fileName'>): string =>
  productName ?? fileName;

const categoryOf = ({ category }: Row) =>
  category && category in categoryWords ? categoryWords[category as keyof typeof categoryWords] : '–';

/** Cut where it is long, so that no column pushes the others out; whole on hover. */
function Short({ text, mono = false }: { readonly text: string; readonly mono?: boolean }) {
  return (
    <span className={`${styles.short} ${mono ? 'at-mono' : ''}`} title={text}>
      {text}
    </span>
  );
}

const absent = <span className="at-absent">–</span>;

export const documentColumns: readonly Column<Row>[] = [
  {
    key: 'product',
    header: 'Product',
    cell: (row) => (
      <span className={styles.product} title={titleOf(row)}>
        {titleOf(row)}
      </span>
    ),
  },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => <DocumentStatus status={row.status} openQuestions={row.openQuestions} />,
  },
  {
    key: 'lab',
    header: 'Lab',
    cell: (row) => (row.labName ? <Short text={row.labName} /> : absent),
    hideBelow: 'md',
  },
  {
    key: 'sample',
    header: 'Sample id',
    cell: (row) => (row.sampleId ? <Short text={row.sampleId} mono /> : absent),
    hideBelow: 'lg',
    hideOnCard: true,
  },
  { key: 'category', header: 'Category', cell: categoryOf, hideBelow: 'xl', hideOnCard: true },
  { key: 'thc', header: 'Total THC', cell: (row) => row.thc ?? absent, numeric: true },
  {
    key: 'cbd',
    header: 'Total CBD',
    cell: (row) => row.cbd ?? absent,
    numeric: true,
    hideBelow: 'xl',
    hideOnCard: true,
  },
  {
    key: 'reported',
    header: 'Reported',
    cell: (row) => (row.reportedOn ? <DateTime value={row.reportedOn} style="date" /> : absent),
    hideBelow: 'xl',
    hideOnCard: true,
  },
  {
    key: 'uploaded',
    header: 'Uploaded',
    cell: (row) => <RelativeTime value={row.createdAt} />,
    hideBelow: 'md',
  },
];
