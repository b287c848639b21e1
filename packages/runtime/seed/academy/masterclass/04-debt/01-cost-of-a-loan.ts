import { picture } from '../../media/pictures.ts';
import type { Lesson } from '../types.ts';

export const costOfALoan: Lesson = {
  key: 'what-a-loan-costs',
  title: 'What a loan costs',
  summary: 'Rate, term and fees; how a payment splits; and why an extra dollar early is worth two later.',
  minutes: 11,
  blocks: [
    {
      kind: 'text',
      markdown: `A loan is rent paid on money. The rent is charged each month on what you still have, so the whole of it depends on three dials: the **rate**, the **time**, and **how fast the balance falls**. Lenders advertise the payment because it mixes the three into one pleasant number. This lesson takes them apart.

## The four numbers on every offer

1. **Interest rate**: the rent, as a yearly percentage.
2. **APR**: the rate that would cost the same if the fees were spread over the whole term. Two loans with one rate and different fees have different APRs. If you will pay off or sell early, fees weigh more than the APR says.
3. **Term**: how long. A longer term lowers the payment and raises the cost.
4. **Total of payments**: what leaves your account in all. It is printed on the disclosure, and it is the number to compare between equal terms.

## How one payment splits

Each month: interest = balance × rate ÷ 12. What is left of the payment reduces the balance. Take a mortgage of $500,000 at 6.5 percent over 30 years, payment **$3,160.34**:

> Month 1: $500,000 × 0.065 ÷ 12 = **$2,708.33** interest, **$452.01** principal.

After ten years of payments, **$423,900** is still owed: a third of the time has passed and 15 percent of the debt. Only in year twenty does principal pass interest.`,
    },
    {
      kind: 'chart',
      title: 'A $500,000 mortgage at 6.5%: one year’s payments',
      form: 'stacked_bar',
      unit: 'usd',
      categories: ['Year 1', 'Year 5', 'Year 10', 'Year 15', 'Year 20', 'Year 25', 'Year 30'],
      series: [
        { name: 'Interest', values: [32335, 30681, 27908, 24074, 18772, 11441, 1302] },
        { name: 'Principal', values: [5589, 7243, 10016, 13850, 19152, 26484, 36622] },
      ],
      summary:
        'The payments are the same each year, about $37,900. In year 1, $32,335 of them is interest; the two parts are about equal in year 20; in year 30 nearly all is principal.',
      source: 'Own calculation: 360 equal payments of $3,160.34.',
    },
    picture('amortization'),
    {
      kind: 'text',
      markdown: `## What moves the cost

On the same $500,000:

| Change | Payment | Interest in all |
|---|---:|---:|
| 30 years at 6.5% | $3,160 | $637,700 |
| 15 years at 6.0% | $4,219 | $259,500 |
| 30 years and $500 extra each month | $3,660 | $412,500 |

The extra $500 ends the loan after 250 payments, nine years early, and saves **$225,200**. It earns exactly the loan's rate, 6.5 percent, without risk. That is the yardstick for everything you might otherwise do with the $500, and we will use it in lesson 3.

## Fixed or variable

A **variable** rate is an index plus a margin. Ask four things: which index, which margin, how often it resets, and where it stops (the cap, per reset and for life). A variable rate makes sense when you will certainly be rid of the loan before it matters, for example a student loan you are paying off in three years. It is a poor fit for a debt you could not pay at the cap.

Test it: compute the payment at the lifetime cap. If that payment would not fit next to one salary and a newborn, the lower rate is a fee you are being paid to carry a risk you cannot carry.

## Points and other fees

A **point** is one percent of the loan paid at the start for a lower rate. On $500,000 a point costs $5,000; if it lowers the rate from 6.5 to 6.25 percent, the payment falls by about $82 a month.

> $5,000 ÷ $82 = **61 months** to break even. If you may move or refinance within five years, do not buy it.

## What a good credit file does

Between an average and an excellent score lies easily half a percent on a mortgage. On $500,000 that is about $165 a month. Four habits do most of the work: pay on time, use less than a tenth of card limits on the statement date, keep the oldest account open, and shop for one loan within two weeks so that the inquiries count once. Physicians with deferred student loans should have the servicer's letter ready: some lenders count a made-up payment of one percent of the balance if they have no other number.

## What to ask a lender

1. What are the rate, the APR and the total of payments, for the same term, on the same day?
2. Is there a prepayment penalty, and are extra payments applied to principal at once?
3. Which fees do I pay to you, which to others, and which would you waive?
4. Until when is the rate locked, and what does an extension cost?
5. Is anything else pledged or promised: a deposit account, life insurance, a co-signer?

## Mistakes to avoid

- **Comparing payments of different terms.** It is the oldest trick in the showroom.
- **Rolling old debt into a new long loan**: the car of four years ago financed until you are fifty.
- **Restarting the clock by refinancing.** Seven years into a thirty-year mortgage, a new thirty-year loan at a lower rate may cost more in all. Ask for a 23-year schedule, or pay as if it were.
- **Thinking in monthly affordability.** Think in years of work: $225,000 after tax is more than a year of an attending's take-home pay.`,
    },
  ],
};
