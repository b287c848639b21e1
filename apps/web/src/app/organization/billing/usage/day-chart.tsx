'use client';

import { countAxis, DayBars } from '../../../../charts/day-bars.tsx';
import type { MeterUsage } from './meter-section.tsx';

/** How much was used on each day of the period. */
export default function DayChart({ label, days }: Pick<MeterUsage, 'label' | 'days'>) {
  const most = Math.max(...days.map(({ used }) => used), 1);
  return (
    <DayBars
      h={150}
      label={`${label} a day, at most ${most}`}
      days={days.map(({ day, used }) => ({ day, [label]: used }))}
      series={[{ name: label, color: 'var(--at-accent-mark)' }]}
      yAxisProps={countAxis(most)}
    />
  );
}
