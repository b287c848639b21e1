'use client';

import type { CertificateRecord, Total } from '@atrium/labs/schemas';
import { Section } from '@atrium/ui';
import { basisWords } from '../../../words.ts';
import { useDocument } from '../document-context.tsx';
import { totalLabels } from './labels.ts';
import styles from './record.module.css';
import { Value } from './value-button.tsx';
import { otherForms, totalText } from './value-text.ts';

type TotalKey = keyof CertificateRecord['totals'];

const sameNumber = (a: string | null, b: string | null) =>
  a !== null && b !== null && Number(a) === Number(b);

/** What our own sum gives beside a printed total. */
function Recomputed({ total }: { readonly total: Total }) {
  if (total.source === 'computed') return <span className={styles.computed}>computed from its parts</span>;
  if (total.recomputed === null) return <span className="at-muted">parts not printed</span>;
  if (sameNumber(total.recomputed, total.number)) return <span className={styles.agrees}>same</span>;
  return <span className="at-figures">{total.recomputed}</span>;
}

function TotalRow({
  name,
  label,
  total,
}: {
  readonly name: TotalKey;
  readonly label: string;
  readonly total: Total;
}) {
  const text = totalText(total);
  const others = otherForms(text, total.alternatives);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td data-numeric>
        <Value
          path={`totals.${name}`}
          label={label}
          text={text}
          doubtful={total.confidence === 'uncertain'}
          placed={total.place !== null}
        />
        {others.length > 0 ? <span className={styles.also}>{others.join(' · ')}</span> : null}
      </td>
      <td className={total.basis === 'unspecified' ? 'at-muted' : undefined}>
        {total.kind === 'number' ? basisWords[total.basis] : ''}
      </td>
      <td>
        <Recomputed total={total} />
      </td>
    </tr>
  );
}

/** The totals as printed, and as our own arithmetic has them. */
export function TotalsSection() {
  const { totals } = useDocument().record;
  const present = totalLabels.filter(
    ([key]) => totals[key].kind !== 'absent' || key === 'thc' || key === 'cbd',
  );
  return (
    <Section title="Totals" variant="flush">
      <div className={styles.scrollX}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Total</th>
              <th scope="col" data-numeric>
                Value
              </th>
              <th scope="col">Basis</th>
              <th scope="col">Our sum</th>
            </tr>
          </thead>
          <tbody>
            {present.map(([key, label]) => (
              <TotalRow key={key} name={key} label={label} total={totals[key]} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
