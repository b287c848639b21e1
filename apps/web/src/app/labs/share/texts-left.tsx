'use client';

import { regenerationsMeter } from '@atrium/labs/schemas';
import styles from './share.module.css';
import { leftOf, useShare } from './use-share.ts';

/** How often a text may still be written again in this period. */
export function TextsLeft() {
  const meter = useShare().meter(regenerationsMeter);
  const left = meter && leftOf(meter);
  if (!meter || left === null) return null;
  return (
    <p className={styles.line}>
      {left === 0
        ? 'No rewrite is left in this period: see Organization → Billing.'
        : `${left} of ${meter.limit} rewrites left in this period.`}
    </p>
  );
}
