'use client';

import '@mantine/charts/styles.css';
import type { LearnerContent } from '@atrium/academy/schemas';
import { formatNumber } from '@atrium/ui';
import { AreaChart, BarChart, LineChart } from '@mantine/charts';
import styles from './blocks.module.css';

type Chart = Extract<LearnerContent, { kind: 'chart' }>;

/** Told apart by lightness as well as by hue, for eyes that do not tell hues apart. */
const colours = [
  'var(--at-accent-mark)',
  'var(--at-labs-mark)',
  'var(--at-staffing-mark)',
  'var(--at-stays-mark)',
  'var(--at-business-mark)',
  'var(--at-muted)',
];

const shown = (unit: Chart['unit'], value: number): string => {
  if (unit === 'usd') {
    const compact = Math.abs(value) >= 10_000;
    return new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency: 'USD',
      maximumFractionDigits: compact ? 1 : 2,
      minimumFractionDigits: 0,
      notation: compact ? 'compact' : 'standard',
    }).format(value);
  }
  return unit === 'percent' ? `${formatNumber(value)} %` : formatNumber(value);
};

/** A picture, hidden from screen readers, which get the figures: nothing in it takes the focus. */
const drawn = { accessibilityLayer: false } as const;

function Drawing({ content }: { readonly content: Chart }) {
  const shared = {
    h: 280,
    data: content.categories.map((category, index) => ({
      category,
      ...Object.fromEntries(content.series.map(({ name, values }) => [name, values[index] ?? null])),
    })),
    dataKey: 'category',
    series: content.series.map(({ name }, index) => ({
      name,
      color: colours[index % colours.length] ?? 'var(--at-muted)',
    })),
    withLegend: content.series.length > 1,
    valueFormatter: (value: number) => shown(content.unit, value),
    gridColor: 'var(--at-line)',
    textColor: 'var(--at-muted)',
    tickLine: 'none',
    yAxisProps: { width: 64 },
    tooltipAnimationDuration: 0,
  } as const;
  switch (content.form) {
    case 'line':
      return (
        <LineChart
          {...shared}
          curveType="monotone"
          lineProps={{ isAnimationActive: false }}
          lineChartProps={drawn}
        />
      );
    case 'area':
      return (
        <AreaChart
          {...shared}
          curveType="monotone"
          areaProps={{ isAnimationActive: false }}
          areaChartProps={drawn}
        />
      );
    default:
      return (
        <BarChart
          {...shared}
          type={content.form === 'stacked_bar' ? 'stacked' : 'default'}
          barProps={{ isAnimationActive: false }}
          barChartProps={drawn}
        />
      );
  }
}

function Figures({ content }: { readonly content: Chart }) {
  return (
    <div className="at-prose-table">
      <table className={`${styles.figures} at-figures`}>
        <thead>
          <tr>
            <th scope="col">{content.title}</th>
            {content.series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {content.series.map(({ name, values }) => (
                <td key={name}>{values[index] === undefined ? '–' : shown(content.unit, values[index])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A picture of figures, what it says in words, and the figures themselves for who wants them. */
export default function ChartBlock({ content }: { readonly content: Chart }) {
  return (
    <figure className={styles.chart} aria-label={content.title}>
      <h3 className={styles.chartTitle}>{content.title}</h3>
      <div aria-hidden="true">
        <Drawing content={content} />
      </div>
      <figcaption>
        <p>{content.summary}</p>
        <details className={styles.transcript}>
          <summary>The figures</summary>
          <Figures content={content} />
        </details>
        {content.source ? <p className={styles.credit}>Source: {content.source}</p> : null}
      </figcaption>
    </figure>
  );
}
