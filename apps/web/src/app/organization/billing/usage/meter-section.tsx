'use client';

import type { Outputs } from '@atrium/api/types';
import { Banner, DateTime, formatMoney, NumberValue } from '@atrium/ui';
import { Progress } from '@mantine/core';
import dynamic from 'next/dynamic';
import styles from './usage.module.css';

export type MeterUsage = Outputs['billing']['usage']['get']['meters'][number];

const DayChart = dynamic(() => import('./day-chart.tsx'), {
  ssr: false,
  loading: () => <div className={styles.chartPlace} />,
});

const share = (count: number, limit: number) => (limit > 0 ? Math.min(100, (count / limit) * 100) : 100);

function Bar({ meter }: { readonly meter: MeterUsage }) {
  const { label, used, reserved, limit, surplusPrice } = meter;
  if (limit === null) return null;
  const full = used + reserved >= limit && !surplusPrice;
  const words = `${used} used${reserved > 0 ? `, ${reserved} under way` : ''}, of ${limit}`;
  return (
    <Progress.Root size="lg" aria-label={`${label}: ${words}`}>
      <Progress.Section
        value={share(used, limit)}
        color={full ? 'var(--at-danger-mark)' : 'var(--at-accent-mark)'}
        aria-label={`${label} used`}
      />
      <Progress.Section
        value={Math.min(share(reserved, limit), 100 - share(used, limit))}
        color="var(--at-accent-line)"
        aria-label={`${label} under way`}
      />
    </Progress.Root>
  );
}

/** One meter: how much of its share is used, what goes beyond, and its days. */
export function MeterSection({ meter }: { readonly meter: MeterUsage }) {
  const { label, units, used, reserved, limit, surplus, surplusPrice, days, carriedOver } = meter;
  const price = surplusPrice && formatMoney(surplusPrice.amountMinor, surplusPrice.currency);
  return (
    <article className={styles.meter} aria-label={label}>
      <header className={styles.head}>
        <h3>{label}</h3>
        <p className="at-figures">
          <strong>
            <NumberValue value={used} />
          </strong>
          {limit === null ? ` ${units}` : ` of ${limit}`}
          {reserved > 0 ? <span className="at-muted"> · {reserved} under way</span> : null}
        </p>
      </header>
      <Bar meter={meter} />
      {surplusPrice && limit !== null ? (
        <p className={styles.note}>
          {surplus > 0 ? (
            <>
              <NumberValue value={surplus} /> beyond the share, at {price} each:{' '}
              {formatMoney(surplus * surplusPrice.amountMinor, surplusPrice.currency)} on the next invoice.
            </>
          ) : (
            <>Beyond the share, {price} each.</>
          )}
        </p>
      ) : null}
      {carriedOver.map(({ usedAt, chargedAt, quantity }) => (
        <Banner key={usedAt} tone="neutral" title={`${quantity} carried over.`}>
          Used on <DateTime value={usedAt} />, told to us after that invoice was closed, and charged with the
          one of <DateTime value={chargedAt} style="date" />.
        </Banner>
      ))}
      {used > 0 ? <DayChart label={label} days={days} /> : <p className={styles.note}>None used yet.</p>}
    </article>
  );
}
