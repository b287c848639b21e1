import { picture } from '../../media/pictures.ts';
import { adaptedFrom } from '../attribution.ts';
import type { Lesson } from '../types.ts';

export const timeInflationCost: Lesson = {
  key: 'time-inflation-cost',
  title: 'Time, inflation and cost',
  summary: 'Compounding in both directions: what years add, what rising prices and fees take away.',
  minutes: 11,
  blocks: [
    {
      kind: 'text',
      markdown: `## Getting rich the slow way

Two choices build most wealth that is not inherited. The first is education that raises earnings; you have made it, at full price. The second is to save early and leave it alone. **Simple** interest pays on what you put in; **compound** interest pays on what has already grown as well:

> after *n* years = amount × (1 + rate)ⁿ

$10,000 at 5 percent after inflation is $16,300 after ten years, $26,500 after twenty, **$43,200** after thirty. The third decade alone adds $16,700, more than there was after the whole of the first. Nothing was done in it except not to interfere.

Physicians start late. Compare two colleagues, both at 5 percent after inflation. One puts aside $10,000 a year from 25 to 34, ten years, and then nothing until 65: **$544,000**. The other starts at 35 and puts aside the same each year for thirty years: **$664,000**. Thirty years of saving are worth little more than the first ten. You cannot have those ten years back, and an attending has the other dial: $40,000 a year from 35 makes **$2.66 million**. Late and much works too. Late and little does not.

## Prices rise

**Inflation** is the rise of the general level of prices, measured by following the cost of a fixed basket of goods from year to year. What matters for a plan is the **real** return: what is left after it.

> real ≈ nominal − inflation. A deposit at 3 percent with inflation of 3 percent has earned nothing. With tax on the 3 percent, less than nothing.

At 3 percent a year money halves its value in **24 years**: a fixed pension, a fixed disability benefit, a drawer of cash. So long-term plans are written in *today's dollars* with *real* returns, and this course does so.

${adaptedFrom('How to Accumulate Personal Wealth', '17-3-how-to-accumulate-personal-wealth')}

${adaptedFrom('Tracking Inflation', '22-1-tracking-inflation')}`,
    },
    {
      kind: 'chart',
      title: '$50,000 a year for 25 years: a fee of 0.1% and of 1.1%',
      form: 'line',
      unit: 'usd',
      categories: ['5 years', '10 years', '15 years', '20 years', '25 years'],
      series: [
        { name: 'Costs 0.1%', values: [275730, 625967, 1070843, 1635932, 2353717] },
        { name: 'Costs 1.1%', values: [270275, 597529, 993772, 1473550, 2054471] },
      ],
      summary:
        'At 5 percent before costs, saving $50,000 a year grows to $2,353,700 with yearly costs of 0.1 percent and to $2,054,500 with 1.1 percent: after 25 years the difference is about $299,200, six years of saving.',
      source: 'Own calculation, after inflation.',
    },
    picture('compounding'),
    {
      kind: 'text',
      markdown: `## Costs compound too

Costs are the only part of next year's return that is known. They come in layers:

1. **Fund expenses**: 0.03 to 1.5 percent a year, inside the price, never on a bill.
2. **Advice**: often 1 percent of assets a year; or flat, or by the hour.
3. **Trading**: spreads, commissions, and the tax of selling what has risen.
4. **Wrappers**: an annuity around the funds, 1 to 2 percent more.
5. **Cash drag**: money that waits.

One percent sounds like little. It is one percent of the **wealth**, each year, and of a real return of five percent it is a **fifth**. In the chart above it costs $299,200, six years of saving.

**Translate every percentage into dollars of this year.** An adviser at 1 percent of $1.4 million costs $14,000 a year. Perhaps it is worth it: someone who keeps you from selling in a panic once in a decade has earned it. Then know that *this* is what you are paying for, and compare with a planner at $4,000 flat.

## How much is enough?

Turn it around. How much do you want to spend each year, in today's dollars, beyond Social Security? Multiply by **25 to 30**. It follows from research on how much could be withdrawn each year through the worst thirty-year periods of the past, about 3.5 to 4 percent of the starting sum, and it is a first estimate, not a promise.

> Dr. Rivera wants $120,000 a year; expects $36,000 of Social Security. $84,000 × 27 = **$2.27 million**.
>
> From 35 to 62, 27 years at 4.5 percent real: she needs about **$45,000 a year** (match included).

Compute: $45,000 × ((1.045²⁷ − 1) ÷ 0.045) = $2.28 million. It is 17 percent of $265,000: a savings rate that module 1 showed to be in reach. If she would rather work three days from 55, the rate must be higher now. This is the exchange at the heart of the subject: **spending now against hours later**.

## What to ask

- What do I pay in all, in dollars, this year: funds, advice, wrappers?
- Is this return before or after inflation, costs and tax?
- Which decade of compounding am I in?

## Mistakes to avoid

- **Waiting for a better moment.** Three years' delay on $45,000 a year costs over $400,000 in the example.
- **Average against compound.** +50% and −40% average +5%, and leave 90 cents of the dollar.
- **Nominal millionaires.** Two million in thirty years at 3 percent inflation buys what $824,000 buys today.
- **Judging cost by effort.** The most expensive products are the ones with the best dinners.`,
    },
  ],
};
