export type SparklineProps = {
  /** Oldest first; at least two. */
  readonly values: readonly number[];
  readonly width?: number;
  readonly height?: number;
  /** Said to screen readers; without it the line is decoration beside a figure that says the same. */
  readonly label?: string;
};

/** A line without axes: the shape of the last days, not their values. */
export function Sparkline({ values, width = 96, height = 28, label }: SparklineProps) {
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
      role="img"
      aria-hidden={label ? undefined : true}
    >
      {label ? <title>{label}</title> : null}
      <polygon
        points={`${inset},${height} ${points.join(' ')} ${lastX},${height}`}
        className="at-sparkline-area"
      />
      <polyline points={points.join(' ')} className="at-sparkline-line" />
      <circle cx={lastX} cy={lastY} r={2.25} className="at-sparkline-end" />
    </svg>
  );
}
