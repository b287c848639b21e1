import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { UiLink } from '../shell/link.tsx';
import { Sparkline } from './sparkline.tsx';

export type StatProps = {
  readonly label: string;
  /** The figure, formatted: text, or a NumberValue, Money, … */
  readonly value: ReactNode;
  readonly unit?: string;
  /** Change, formatted with its sign, e.g. `+12 %`; `good` says whether it is welcome, not whether it is up. */
  readonly delta?: {
    readonly text: string;
    readonly direction: 'up' | 'down' | 'flat';
    readonly good?: boolean;
  };
  readonly hint?: ReactNode;
  /** Oldest first. */
  readonly series?: readonly number[];
  readonly href?: string;
  readonly loading?: boolean;
};

const arrows = { up: IconArrowUpRight, down: IconArrowDownRight, flat: IconArrowRight };

function Delta({ text, direction, good }: NonNullable<StatProps['delta']>) {
  const Arrow = arrows[direction];
  const tone = good === undefined ? 'neutral' : good ? 'success' : 'danger';
  return (
    <span className={`at-stat-delta at-figures at-tone-${tone}`}>
      <Arrow size={14} stroke={1.8} aria-label={direction === 'flat' ? 'unchanged' : direction} />
      {text}
    </span>
  );
}

/** One figure with what it means: label, change, hint and a line of its past. */
export function Stat({ label, value, unit, delta, hint, series, href, loading = false }: StatProps) {
  return (
    <div className="at-stat" aria-busy={loading || undefined}>
      <dt className="at-stat-label">
        {href ? (
          <UiLink href={href} className="at-stat-link">
            {label}
          </UiLink>
        ) : (
          label
        )}
      </dt>
      <dd className="at-stat-row">
        <span className="at-stat-value at-figures">
          {loading ? <span className="at-stat-blank">&nbsp;</span> : value}
          {unit && !loading ? <span className="at-stat-unit">{unit}</span> : null}
        </span>
        {series && series.length > 1 && !loading ? <Sparkline values={series} /> : null}
      </dd>
      {(delta || hint) && !loading ? (
        <dd className="at-stat-foot">
          {delta ? <Delta {...delta} /> : null}
          {hint ? <span className="at-stat-hint">{hint}</span> : null}
        </dd>
      ) : null}
    </div>
  );
}

/** A row of Stats that share one frame; wraps by itself. */
export function StatGrid({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <dl className="at-stats" {...(label ? { 'aria-label': label } : {})}>
      {children}
    </dl>
  );
}
