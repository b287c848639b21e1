'use client';

import '@mantine/charts/styles.css';
import { formatDate } from '@atrium/ui';
import { BarChart, type BarChartProps } from '@mantine/charts';
import styles from './day-bars.module.css';

const shortDay = (day: string) =>
  new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(day));

/** Few enough for a phone: at even distances, back from the newest. */
const dates = 5;
const datedDays = (days: readonly string[]): string[] => {
  const step = Math.ceil(days.length / dates);
  return days.filter((_, index) => (days.length - 1 - index) % step === 0);
};

interface DayBarsProps
  extends Pick<BarChartProps, 'h' | 'type' | 'series' | 'withLegend' | 'valueFormatter' | 'yAxisProps'> {
  /** What it shows, in words: the picture has none. */
  readonly label: string;
  /** One a day (ISO date, UTC), without gaps; the other fields are named by `series`. */
  readonly days: readonly ({ readonly day: string } & Readonly<Record<string, string | number>>)[];
}

/** A bar for each day, the newest at the end. */
export function DayBars({ label, days, ...chart }: DayBarsProps) {
  return (
    <figure className={styles.chart} aria-label={label}>
      <BarChart
        {...chart}
        data={[...days]}
        dataKey="day"
        gridAxis="x"
        tickLine="none"
        strokeDasharray="0"
        gridColor="var(--at-line)"
        textColor="var(--at-muted)"
        maxBarWidth={18}
        xAxisProps={{ tickFormatter: shortDay, ticks: datedDays(days.map(({ day }) => day)), interval: 0 }}
        barChartProps={{ margin: { right: 14 } }}
        barProps={{ radius: [2, 2, 0, 0], isAnimationActive: false }}
        tooltipProps={{ labelFormatter: (day) => formatDate(String(day), 'date') }}
        tooltipAnimationDuration={0}
      />
    </figure>
  );
}

/** The axis of things counted: whole numbers, and room above a few. */
export const countAxis = (most: number) => ({
  width: 28,
  allowDecimals: false,
  domain: [0, Math.max(most, 4)],
  tickCount: 5,
});
