'use client';

import '@mantine/charts/styles.css';
import { formatDate } from '@atrium/ui';
import { BarChart } from '@mantine/charts';
import type { MeterUsage } from './meter-section.tsx';
import styles from './usage.module.css';

const shortDay = (day: string) =>
  new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(day));

/** How much was used on each day of the period. */
export default function DayChart({ label, days }: Pick<MeterUsage, 'label' | 'days'>) {
  const most = Math.max(...days.map(({ used }) => used), 1);
  return (
    <figure className={styles.chart} aria-label={`${label} a day, at most ${most}`}>
      <BarChart
        h={150}
        data={days.map(({ day, used }) => ({ day, [label]: used }))}
        dataKey="day"
        series={[{ name: label, color: 'var(--at-accent-mark)' }]}
        gridAxis="x"
        tickLine="none"
        strokeDasharray="0"
        gridColor="var(--at-line)"
        textColor="var(--at-muted)"
        maxBarWidth={18}
        yAxisProps={{ width: 28, allowDecimals: false, domain: [0, Math.max(most, 4)], tickCount: 5 }}
        xAxisProps={{ tickFormatter: shortDay, interval: 'preserveStartEnd', minTickGap: 32 }}
        barProps={{ radius: [2, 2, 0, 0], isAnimationActive: false }}
        tooltipProps={{ labelFormatter: (day) => formatDate(String(day), 'date') }}
        tooltipAnimationDuration={0}
      />
    </figure>
  );
}
