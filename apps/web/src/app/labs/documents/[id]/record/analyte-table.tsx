'use client';

import type { Analyte } from '@atrium/labs/schemas';
import { VerdictBadge } from '@atrium/ui';
import styles from './record.module.css';
import { Value } from './value-button.tsx';
import { formText, otherForms } from './value-text.ts';

/** A row of the record with its place in `analytes`, which is its path. */
export interface IndexedAnalyte {
  readonly index: number;
  readonly analyte: Analyte;
}

function AnalyteRow({ index, analyte, columns }: IndexedAnalyte & { readonly columns: Columns }) {
  const { name, loq, lod, limit, verdict } = analyte;
  const text = formText(analyte);
  const others = otherForms(text, analyte.alternatives);
  return (
    <tr data-quiet={analyte.kind !== 'number' || undefined}>
      <th scope="row">{name}</th>
      <td data-numeric>
        <Value
          path={`analytes.${index}`}
          label={name}
          text={text}
          doubtful={analyte.confidence === 'uncertain'}
          placed={analyte.place !== null}
        />
        {others.length > 0 ? <span className={styles.also}>{others.join(' · ')}</span> : null}
      </td>
      {columns.lod ? <td data-numeric>{lod ?? ''}</td> : null}
      {columns.loq ? <td data-numeric>{loq ?? ''}</td> : null}
      {columns.limit ? <td data-numeric>{limit ?? ''}</td> : null}
      {columns.verdict ? <td>{verdict ? <VerdictBadge verdict={verdict} variant="plain" /> : ''}</td> : null}
    </tr>
  );
}

interface Columns {
  readonly lod: boolean;
  readonly loq: boolean;
  readonly limit: boolean;
  readonly verdict: boolean;
}

const columnsOf = (rows: readonly IndexedAnalyte[]): Columns => ({
  lod: rows.some(({ analyte }) => analyte.lod !== null),
  loq: rows.some(({ analyte }) => analyte.loq !== null),
  limit: rows.some(({ analyte }) => analyte.limit !== null),
  verdict: rows.some(({ analyte }) => analyte.verdict !== null),
});

type TableProps = { readonly label: string; readonly rows: readonly IndexedAnalyte[] };

/** Results of one panel, with the limits that are printed for any of them. */
export function AnalyteTable({ label, rows }: TableProps) {
  const columns = columnsOf(rows);
  return (
    <div className={styles.scrollX}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">Analyte</th>
            <th scope="col" data-numeric>
              Result
            </th>
            {columns.lod ? (
              <th scope="col" data-numeric>
                LOD
              </th>
            ) : null}
            {columns.loq ? (
              <th scope="col" data-numeric>
                LOQ
              </th>
            ) : null}
            {columns.limit ? (
              <th scope="col" data-numeric>
                Limit
              </th>
            ) : null}
            {columns.verdict ? <th scope="col">Verdict</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AnalyteRow key={row.index} {...row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
