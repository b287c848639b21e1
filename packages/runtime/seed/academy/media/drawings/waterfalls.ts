import { colours, dollars, sheet } from '../look.ts';

interface Step {
  readonly name: string;
  readonly amount: number;
  /** Stands on the ground: a beginning, a subtotal or the end. */
  readonly total?: true;
}

/** Bars that begin where the one before ended. Totals stand on zero. */
function waterfall(steps: readonly Step[], write: (value: number) => string): string {
  let level = 0;
  const bars = steps.map((step) => {
    const from = step.total ? 0 : level;
    level = step.total ? step.amount : level + step.amount;
    return { ...step, low: Math.min(from, level), high: Math.max(from, level) };
  });
  const lowest = Math.min(0, ...bars.map(({ low }) => low));
  const scale = 632 / (Math.max(...bars.map(({ high }) => high)) - lowest);
  return bars
    .map(({ name, amount, total, low, high }) => {
      const colour = total
        ? amount < 0
          ? colours.red
          : colours.green
        : amount < 0
          ? colours.amber
          : colours.blue;
      const width = Math.max(6, (high - low) * scale);
      return `<div style="margin-bottom:16px"><div class="row" style="font-weight:${total ? 700 : 500}"><span>${name}</span><span>${write(amount)}</span></div>
        <div style="height:26px;margin-top:4px;position:relative;background:${colours.card};border-radius:6px">
        <i style="position:absolute;left:${(low - lowest) * scale}px;width:${width}px;height:26px;background:${colour};border-radius:6px"></i></div></div>`;
    })
    .join('');
}

export const paycheckWaterfall = (): string =>
  sheet(
    'One month of pay',
    waterfall(
      [
        { name: 'Gross salary', amount: 22_083, total: true },
        { name: 'Retirement plan', amount: -1667 },
        { name: 'Health premiums and HSA', amount: -750 },
        { name: 'Payroll taxes', amount: -1300 },
        { name: 'Federal income tax', amount: -3917 },
        { name: 'State income tax', amount: -950 },
        { name: 'Arrives in the account', amount: 13_500, total: true },
      ],
      dollars,
    ),
    'Salary of $265,000, single; taxes rounded.',
  );

export const profitToCash = (): string =>
  sheet(
    'A good year, and less cash',
    waterfall(
      [
        { name: 'Profit before the owners', amount: 500, total: true },
        { name: 'Depreciation (paid to no one)', amount: 25 },
        { name: 'Receivables grew', amount: -90 },
        { name: 'Equipment bought', amount: -60 },
        { name: 'Loan principal', amount: -40 },
        { name: 'Paid to the owners', amount: -440 },
        { name: 'Change of cash', amount: -105, total: true },
      ],
      (value) => `${value < 0 ? '−' : ''}$${Math.abs(value)}k`,
    ),
  );
