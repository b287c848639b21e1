import { video } from '../../media/videos.ts';
import type { Lesson } from '../types.ts';

export const balanceSheet: Lesson = {
  key: 'one-page-balance-sheet',
  title: 'The one-page balance sheet',
  summary: 'What you own, what you owe, and the three numbers to write down once a year.',
  minutes: 12,
  preview: true,
  blocks: [
    {
      kind: 'text',
      markdown: `Most physicians start their first attending job with a high income, a negative net worth and no written plan. None of the three is a failure of character. Training delays earnings by a decade, borrowing pays for it, and nobody on the wards teaches the arithmetic. This course does. It begins where every clinical work-up begins: with a baseline.

A **personal balance sheet** is a list of everything you own and everything you owe on one day. Own minus owe is your **net worth**. It is a photograph, not a film: it says nothing about how fast you are moving, only where you stand. You need both, so we will add one number for speed and one for safety.

## Write it down in twenty minutes

1. **Choose a date.** The last day of a month, because statements exist for it.
2. **List assets at what they would bring today**, not at what you paid. A car is worth what a dealer would give. A house is worth a recent sale of its neighbor less about six percent for selling it.
3. **List debts at the payoff amount**, including interest that has built up and not yet been added to the balance. For federal student loans the payoff amount is on the servicer's page, not on the monthly bill.
4. **Leave out what is not yours yet.** An employer match that has not vested, a signing bonus that must be repaid if you leave, a partnership share you have been promised.
5. **Sort by when you could spend it:** days (cash), weeks (taxable investments), decades (retirement accounts), and not without moving house.`,
    },
    video('balance-sheet'),
    {
      kind: 'text',
      markdown: `## A worked example

Dr. Rivera is 34, a family physician eighteen months out of residency, single, with a salary of $265,000.

| Owns | | Owes | |
|---|---:|---|---:|
| Checking and savings | $18,000 | Federal student loans | $248,000 |
| 403(b) at the hospital | $41,000 | Car loan | $11,500 |
| Roth IRA | $22,000 | Credit card | $4,200 |
| Car, at a dealer's price | $16,000 | | |
| **Total** | **$97,000** | **Total** | **$263,700** |

**Net worth: $97,000 − $263,700 = −$166,700.**

That number frightens people and should not. It is the price of an education that pays $265,000 a year. What matters is its direction. Over the last twelve months Dr. Rivera put $20,000 into the 403(b), received $8,000 of employer match, reduced loan principal by $26,000 and added $6,000 to savings. Together that is $60,000 of improvement before any market movement.

## The three numbers

**1. Net worth**, once a year, same date. One line in a spreadsheet. The trend over five years teaches more than any single value.

**2. Savings rate**: everything that improved net worth by your own decision, divided by gross income. Count principal paid on debt (it is saving with a known return), do not count interest. Whether you count the employer match is your choice, but choose once.

> Dr. Rivera without the match: ($20,000 + $26,000 + $6,000) ÷ $265,000 = **19.6%**. With the match: $60,000 ÷ $265,000 = **22.6%**.

**3. Months of essentials**: cash divided by a month of what cannot be skipped (housing, food, insurance, minimum loan payments, childcare).

> $18,000 ÷ $7,200 = **2.5 months**. Someone with one income, disability coverage with a 90-day waiting period and a mortgage would want more than that: the waiting period alone is three months.`,
    },
    {
      kind: 'chart',
      title: 'Dr. Rivera, last twelve months: what moved net worth',
      form: 'bar',
      unit: 'usd',
      categories: ['Own 403(b)', 'Employer match', 'Loan principal', 'Cash savings'],
      series: [{ name: 'Improvement', values: [20000, 8000, 26000, 6000] }],
      summary:
        'Of $60,000 of improvement, the largest part, $26,000, is loan principal; $28,000 went into the retirement plan, of which the employer paid $8,000; $6,000 stayed as cash.',
      source: 'Worked example of this lesson.',
    },
    {
      kind: 'text',
      markdown: `## What to ask

- Which of these balances did I look up, and which did I remember? Memory is kind to us.
- What would I sell first if I could not work for four months? If the answer is "a retirement account", the cash line is too small.
- Which debt has the highest interest rate *after* tax, and is it also the one I am paying fastest?
- Whose name is on each line? Couples should draw one sheet together and mark the owner: beneficiaries, liability and a loan's forgiveness depend on it.

## Mistakes to avoid

- **Counting the house twice**: as an asset at full price and again as "equity". One line for the value, one for the mortgage.
- **Counting a pre-tax account as if it were cash.** A dollar in a traditional 403(b) still owes income tax. For a rough comparison take off the tax rate you expect in retirement.
- **Measuring monthly.** Markets move more in a month than you can save. Once a year is a diagnosis; every day is a symptom.
- **Comparing with colleagues.** A neighbor's house tells you what was spent, not what is owned.
- **Waiting for a better number before starting.** The first sheet is the one that will make the fifth one interesting.

Keep the sheet where you keep your license renewals. Module by module we will come back to its lines: the loans in this module, the practice share in module 2, debt in 4, the accounts in 5, and what protects all of it in 6.

*This course is education. It explains how things work and shows the arithmetic; it does not know your situation and recommends no product. For decisions about your own case, take your sheet to a fiduciary adviser, a tax professional or an attorney.*`,
    },
  ],
};
