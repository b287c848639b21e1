'use client';

import { Money } from '@atrium/ui';
import { IconCheck } from '@tabler/icons-react';
import { limitWords, priceOf } from './limit-words.ts';
import styles from './plan.module.css';
import { PlanChoice } from './plan-choice.tsx';
import type { Interval, Plan, ProductStatus, Subscription } from './use-plans.ts';

export type PlanCardProps = {
  readonly plan: Plan;
  readonly plans: readonly Plan[];
  readonly interval: Interval;
  readonly status: ProductStatus | null;
  /** The one that runs, if any. */
  readonly subscription: Subscription | null;
  readonly mayManage: boolean;
};

/** One plan: what it costs, what it holds, and the way to it. */
export function PlanCard(props: PlanCardProps) {
  const { plan, interval, mayManage } = props;
  const price = priceOf(plan, interval);
  return (
    <li className={styles.card} aria-label={plan.name}>
      <h3>{plan.name}</h3>
      <p className={styles.price}>
        {price ? (
          <>
            <strong>
              <Money amountMinor={price.amountMinor} currency={price.currency} />
            </strong>{' '}
            <span className="at-muted">a {interval}</span>
          </>
        ) : (
          <strong>Free</strong>
        )}
      </p>
      <p className="at-muted">{plan.summary}</p>
      <ul className={styles.holds}>
        {[...limitWords(plan, interval), ...plan.highlights].map((line) => (
          <li key={line}>
            <IconCheck size={16} stroke={1.8} aria-hidden />
            {line}
          </li>
        ))}
      </ul>
      {mayManage ? <PlanChoice {...props} /> : null}
    </li>
  );
}
