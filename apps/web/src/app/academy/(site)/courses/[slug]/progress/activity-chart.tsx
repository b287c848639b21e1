'use client';

import type { Outputs } from '@atrium/api/types';
import { countAxis, DayBars } from '../../../../../../charts/day-bars.tsx';

type Day = Outputs['academy']['progress']['activity']['days'][number];

/** Parts completed and questions answered, day by day. */
export default function ActivityChart({ days }: { readonly days: readonly Day[] }) {
  const perDay = days.map(({ blocks, answers }) => blocks + answers);
  const total = perDay.reduce((sum, count) => sum + count, 0);
  return (
    <DayBars
      h={180}
      type="stacked"
      withLegend
      label={`${total} parts completed and questions answered in the last ${days.length} days`}
      days={days.map(({ day, blocks, answers }) => ({ day, Parts: blocks, Answers: answers }))}
      series={[
        { name: 'Parts', color: 'var(--at-accent-mark)' },
        { name: 'Answers', color: 'var(--at-labs-mark)' },
      ]}
      yAxisProps={countAxis(Math.max(...perDay, 1))}
    />
  );
}
