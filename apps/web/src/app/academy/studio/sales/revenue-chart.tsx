'use client';

import { formatMoney } from '@atrium/ui';
import { DayBars } from '../../../../charts/day-bars.tsx';
import type { RevenueDay } from './revenue-days.ts';
import styles from './sales.module.css';

type RevenueChartProps = {
  readonly days: readonly RevenueDay[];
  readonly currency: string;
};

/** What was earned on each day, refunds taken off. */
export default function RevenueChart({ days, currency }: RevenueChartProps) {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const whole = new Intl.NumberFormat('en-US', { style: 'currency', currency, maximumFractionDigits: 0 });
  const total = days.reduce((sum, { keptMinor }) => sum + keptMinor, 0);
  return (
    <div className={styles.chart}>
      <DayBars
        h={200}
        label={`Revenue a day for the last ${days.length} days, ${formatMoney(total, currency)} in all`}
        days={days.map(({ day, keptMinor }) => ({ day, Revenue: keptMinor / 10 ** digits }))}
        series={[{ name: 'Revenue', color: 'var(--at-accent-mark)' }]}
        valueFormatter={(major: number) => formatMoney(Math.round(major * 10 ** digits), currency)}
        yAxisProps={{ width: 60, tickFormatter: (value: number) => whole.format(value) }}
      />
    </div>
  );
}
