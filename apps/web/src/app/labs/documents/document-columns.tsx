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
  { key: 'lab', header: 'Lab', cell: (row) => row.labName ?? absent, hideBelow: 'md' },
  {
    key: 'sample',
    header: 'Sample id',
    cell: (row) => (row.sampleId ? <code className="at-mono">{row.sampleId}</code> : absent),
    hideBelow: 'lg',
    hideOnCard: true,
  },
  { key: 'category', header: 'Category', cell: categoryOf, hideBelow: 'lg', hideOnCard: true },
  { key: 'thc', header: 'Total THC', cell: (row) => row.thc ?? absent, numeric: true },
  {
    key: 'cbd',
    header: 'Total CBD',
    cell: (row) => row.cbd ?? absent,
    numeric: true,
    hideBelow: 'lg',
    hideOnCard: true,
  },
  {
    key: 'reported',
    header: 'Reported',
    cell: (row) => (row.reportedOn ? <DateTime value={row.reportedOn} style="date" /> : absent),
    hideBelow: 'lg',
    hideOnCard: true,
  },
  {
    key: 'uploaded',
    header: 'Uploaded',
    cell: (row) => <RelativeTime value={row.createdAt} />,
    hideBelow: 'md',
  },
];
