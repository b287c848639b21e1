'use client';

import '@mantine/charts/styles.css';
import { formatDate, formatMoney } from '@atrium/ui';
import { BarChart } from '@mantine/charts';
import type { RevenueDay } from './revenue-days.ts';
import styles from './sales.module.css';

const shortDay = (day: string) =>
  new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(day));

type RevenueChartProps = {
  readonly days: readonly RevenueDay[];
  readonly currency: string;
};

/** What was earned on each day, refunds taken off. */
export default function RevenueChart({ days, currency }: RevenueChartProps) {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const money = (major: number) => formatMoney(Math.round(major * 10 ** digits), currency);
  const whole = new Intl.NumberFormat('en-US', { style: 'currency', currency, maximumFractionDigits: 0 });
  const total = days.reduce((sum, { keptMinor }) => sum + keptMinor, 0);
  return (
    <figure
      className={styles.chart}
      aria-label={`Revenue a day for the last ${days.length} days, ${formatMoney(total, currency)} in all`}
    >
      <BarChart
        h={200}
        data={days.map(({ day, keptMinor }) => ({ day, Revenue: keptMinor / 10 ** digits }))}
        dataKey="day"
        series={[{ name: 'Revenue', color: 'var(--at-accent-mark)' }]}
        gridAxis="x"
        tickLine="none"
        strokeDasharray="0"
        gridColor="var(--at-line)"
        textColor="var(--at-muted)"
        maxBarWidth={18}
        valueFormatter={money}
        yAxisProps={{ width: 60, tickFormatter: (value: number) => whole.format(value) }}
        xAxisProps={{ tickFormatter: shortDay, interval: 'preserveStartEnd', minTickGap: 32 }}
        barProps={{ radius: [2, 2, 0, 0], isAnimationActive: false }}
        tooltipProps={{ labelFormatter: (day) => formatDate(String(day), 'date') }}
        tooltipAnimationDuration={0}
      />
    </figure>
  );
}
