import type { Lesson } from '../types.ts';

export const payoffOrInvest: Lesson = {
  key: 'pay-off-or-invest',
  title: 'House, refinancing, and whether to pay off or invest',
  summary:
    'A yardstick for prepaying, a break-even for refinancing, and a sober look at the physician mortgage.',
  minutes: 11,
  blocks: [
    {
      kind: 'text',
      markdown: `Every extra dollar can reduce a debt or buy an asset. The internet argues about it as if it were religion. It is mostly arithmetic and a little temperament.

## The yardstick

Prepaying a debt earns **its after-tax rate, for certain**. An investment earns **an uncertain after-tax rate**. Compare like with like: a certain return with another certain one (a savings account, a Treasury security of similar length), and only then ask how much more you want for taking risk.

- Student loan at 6.8 percent, no deduction at your income: prepaying earns **6.8 percent, certain**. No safe investment pays that in ordinary times. Prepay, unless forgiveness is the plan.
- Mortgage at 3.0 percent: prepaying earns 3.0 percent. If a Treasury security pays more than that after tax, prepaying first is a gift to the lender.
- Mortgage at 6.5 percent: prepaying earns up to 6.5 percent, less if you itemize and the interest is deductible at the margin. Close to what a mixed portfolio may be expected to earn, without its bad years. Either choice can be defended; many split.
- Credit card at 22 percent: an emergency. Nothing comes first but the employer match.

**Tax-favored space has an expiry date.** Room in a retirement plan that is not used this year is gone. A loan can be prepaid next year. That is why a match, and usually the deferral, comes before prepaying moderate debt.

## Three bands

| After-tax rate | Default | Because |
|---|---|---|
| Above about 7% | pay it off | nothing certain competes |
| 4 to 7% | after the match; split by temperament | close to a fair investment's return |
| Below 4% | pay as scheduled | safe alternatives often pay more |

Bands shift with the yield of safe bonds. Anchor them to that, not to a memory.

Temperament is a legitimate input. Debt narrows choice: the physician without a mortgage can refuse the third weekend of call. If paying off the house at 45 lets you work three days a week, the spreadsheet's two percent are not the point. Decide it on purpose.

## Refinancing

> Break-even months = all costs ÷ monthly saving **at equal remaining term**

Costs $9,000; the payment for the *same remaining* years falls by $310: **29 months**. If you will keep the loan longer, refinance. If the saving comes from a longer term, it is not a saving. For federal student loans there is a second price, the lost programs of module 1, and it does not appear in the formula.`,
    },
    {
      kind: 'chart',
      title: 'What a dollar of prepayment earns, for certain',
      form: 'bar',
      unit: 'percent',
      categories: ['Mortgage of 2021', 'Mortgage today', 'Student loan', 'Practice loan', 'Credit card'],
      series: [{ name: 'Interest rate', values: [3, 6.5, 6.8, 8.25, 22] }],
      summary:
        'Prepaying earns the rate of the debt: 3 percent on an old mortgage, 6.5 on a new one, 6.8 on the student loan, 8.25 on the practice loan and 22 on a credit card.',
      source: 'Rates of the course’s examples.',
    },
    {
      kind: 'text',
      markdown: `## The physician mortgage

Some banks lend to physicians with nothing or little down, without mortgage insurance, and count a signed contract as income. In return the rate is often an eighth to half a percent higher, the loan is often adjustable, and the bank hopes for your deposits and your practice.

It is a tool for one situation: income that is certain, cash that is scarce **for a good reason** (the match, high-rate debt, the cushion), and a stay of at least five years. It is not proof that you can afford the house. Compute three numbers first:

1. **House payment with tax and insurance ÷ take-home pay.** Above a third, other goals starve.
2. **Five-year cost of owning** against renting: interest + tax + insurance + upkeep (one percent of the price a year) + selling costs (six percent) − principal paid − a *modest* rise in price.
3. **The exit**: what if the contract is not renewed in month ten? With nothing down and six percent to sell, you bring a check to closing.

**Worked:** price $650,000, nothing down at 6.75 percent: payment $4,216, tax and insurance $1,100, upkeep $542. Over three years about $210,900 leaves, of which $22,300 is principal. If the price rises 2 percent a year, the gain is $39,800, and selling costs $41,400. Net cost about **$190,200, or $5,300 a month**. A rented house at $3,600 costs $129,600. The owner paid some $60,000 for three years of choosing the paint.

Stay ten years and the answer usually turns around. Time in the house is the variable that matters; the rate comes second.

## Debts to partners and family

Write them down: amount, rate, dates, what happens on default or death. A loan to family without interest may be treated as a gift in part. A handshake loan from a senior partner is a covenant without a text.

## What to ask yourself

- Is this debt buying income, use, or only time?
- Could I make the payment at 60 percent of my pay, the usual disability benefit?
- Which debt would I prepay with $20,000 tomorrow, and why not with the $2,000 I have today?

## Mistakes to avoid

- **Prepaying the lowest rate because it has the smallest balance**, while the highest compounds. If small victories keep you going, take *one*, then sort by rate.
- **Investing borrowed money** in a line of credit on the house. It turns a market fall into a missing roof.
- **An "interest-free" period** with deferred interest: one day late, and all of it is charged from the beginning.
- **Cosigning** without being ready to pay all of it: on the day you sign it is your debt.`,
    },
  ],
};
