'use client';

import { countAxis, DayBars } from '../../../charts/day-bars.tsx';
import type { Overview } from './figures.ts';

/** How many certificates came in on each of the last thirty days. */
export default function PerDayChart({ perDay }: Pick<Overview, 'perDay'>) {
  const most = Math.max(...perDay.map(({ count }) => count), 1);
  return (
    <DayBars
      h={168}
      label={`Certificates a day for the last 30 days, at most ${most}`}
      days={perDay.map(({ day, count }) => ({ day, Certificates: count }))}
      series={[{ name: 'Certificates', color: 'var(--at-accent-mark)' }]}
      yAxisProps={countAxis(most)}
    />
  );
}
