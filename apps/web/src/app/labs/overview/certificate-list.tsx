import { UiLink } from '@atrium/ui';
import type { ReactNode } from 'react';
import { type Row, titleOf } from '../documents/document-columns.tsx';
import styles from './overview.module.css';

type ListProps = {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Under the title: the lab, a question, a date. */
  readonly detail: (row: Row) => ReactNode;
  /** At the end of the row. */
  readonly end: (row: Row) => ReactNode;
  readonly empty: string;
};

/** A few certificates as short rows, each a link. */
export function CertificateList({ label, rows, detail, end, empty }: ListProps) {
  if (rows.length === 0) return <p className={styles.nothing}>{empty}</p>;
  return (
    <ul className={styles.rows} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          <span className={styles.rowText}>
            <UiLink href={`/labs/documents/${row.id}`} className={styles.rowLink}>
              {titleOf(row)}
            </UiLink>
            <span className={styles.rowDetail}>{detail(row)}</span>
          </span>
          <span className={styles.rowEnd}>{end(row)}</span>
        </li>
      ))}
    </ul>
  );
}
