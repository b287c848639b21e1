'use client';

import '@mantine/charts/styles.css';
import { formatDate } from '@atrium/ui';
import { BarChart } from '@mantine/charts';
import type { Overview } from './figures.ts';
import styles from './overview.module.css';

const shortDay = (day: string) =>
  new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(day));

/** How many certificates came in on each of the last thirty days. */
export default function PerDayChart({ perDay }: Pick<Overview, 'perDay'>) {
  const most = Math.max(...perDay.map(({ count }) => count), 1);
  return (
    <figure className={styles.chart} aria-label={`Certificates a day for the last 30 days, at most ${most}`}>
      <BarChart
        h={168}
        data={perDay.map(({ day, count }) => ({ day, Certificates: count }))}
        dataKey="day"
        series={[{ name: 'Certificates', color: 'var(--at-accent-mark)' }]}
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
