import type { ReactNode } from 'react';

export type KeyValueItem = {
  readonly label: string;
  /** Nothing is shown as a dash, said as "not given". */
  readonly value?: ReactNode;
  readonly hint?: ReactNode;
};

export type KeyValueListProps = {
  readonly items: readonly KeyValueItem[];
  /** `rows` puts the label beside the value, `grid` above it in as many columns as fit. */
  readonly layout?: 'rows' | 'grid';
};

/** Facts about one thing, as a description list. */
export function KeyValueList({ items, layout = 'rows' }: KeyValueListProps) {
  return (
    <dl className="at-facts" data-layout={layout}>
      {items.map(({ label, value, hint }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value === undefined || value === null || value === '' ? (
              <span className="at-absent">
                <span aria-hidden>–</span>
                <span className="at-sr-only">not given</span>
              </span>
            ) : (
              value
            )}
            {hint ? <span className="at-facts-hint">{hint}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
