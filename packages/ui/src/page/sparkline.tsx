export type SparklineProps = {
  /** Oldest first; at least two. */
  readonly values: readonly number[];
  readonly width?: number;
  readonly height?: number;
};

/** A line without axes: the shape of the last days, not their values. Decoration beside a figure. */
export function Sparkline({ values, width = 96, height = 28 }: SparklineProps) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const inset = 3;
  const step = (width - 2 * inset) / Math.max(1, values.length - 1);
  const points = values.map((value, index) => {
    const y = height - inset - ((value - low) / span) * (height - 2 * inset);
    return `${(inset + index * step).toFixed(1)},${y.toFixed(1)}`;
  });
  const [lastX, lastY] = (points.at(-1) ?? '0,0').split(',');
  return (
    <svg
      className="at-sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <polygon
        points={`${inset},${height} ${points.join(' ')} ${lastX},${height}`}
        className="at-sparkline-area"
      />
      <polyline points={points.join(' ')} className="at-sparkline-line" />
      <circle cx={lastX} cy={lastY} r={2.25} className="at-sparkline-end" />
    </svg>
  );
}
