'use client';

import '@mantine/charts/styles.css';
import type { Outputs } from '@atrium/api/types';
import { formatDate } from '@atrium/ui';
import { BarChart } from '@mantine/charts';

type Day = Outputs['academy']['progress']['activity']['days'][number];

/** Parts completed and questions answered, day by day. */
export default function ActivityChart({ days }: { readonly days: readonly Day[] }) {
  const total = days.reduce((sum, { blocks, answers }) => sum + blocks + answers, 0);
  return (
    <figure
      style={{ margin: 0 }}
      aria-label={`${total} parts completed and questions answered in the last ${days.length} days`}
    >
      <BarChart
        h={180}
        type="stacked"
        data={days.map(({ day, blocks, answers }) => ({ day, Parts: blocks, Answers: answers }))}
        dataKey="day"
        series={[
          { name: 'Parts', color: 'var(--at-accent-mark)' },
          { name: 'Answers', color: 'var(--at-labs-mark)' },
        ]}
        withLegend
        gridAxis="x"
        tickLine="none"
        gridColor="var(--at-line)"
        textColor="var(--at-muted)"
        yAxisProps={{ width: 28, allowDecimals: false }}
        xAxisProps={{ tickFormatter: (day: string) => formatDate(day, 'date'), minTickGap: 48 }}
        barProps={{ isAnimationActive: false }}
        tooltipAnimationDuration={0}
      />
    </figure>
  );
}
