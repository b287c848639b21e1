import { picture } from '../../media/pictures.ts';
import type { Lesson } from '../types.ts';

export const passThrough: Lesson = {
  key: 'pass-through-tax',
  title: 'Pass-through tax and the S corporation question',
  summary: 'How profit reaches your return, what payroll tax it meets, and what an S election really saves.',
  minutes: 13,
  blocks: [
    {
      kind: 'text',
      markdown: `A practice's profit is taxed in one of two ways. In a **C corporation** the company pays tax on its profit and the owners pay again on dividends. In a **pass-through** the company pays no federal income tax: the profit passes to the owners' returns, whether or not the money was paid out, and is taxed there once. Nearly every physician practice is a pass-through, in one of three tax forms:

| Tax form | Return | You receive | Payroll tax falls on |
|---|---|---|---|
| Sole proprietor (or one-owner LLC) | Schedule C | all profit | all profit |
| Partnership (or LLC of several) | 1065 and a K-1 | share of profit, guaranteed payments | usually all of it, for a working partner |
| S corporation (PC or LLC that elects) | 1120-S and a K-1 | a **salary** (W-2) and the rest as distribution | the salary only |

**Tax on profit, not on cash.** If the practice earns $400,000 and keeps $100,000 to buy an ultrasound machine, the owners are taxed on the profit the tax rules compute, not on the $300,000 that reached them. A good operating agreement therefore promises a **tax distribution** each quarter.`,
    },
    picture('pass-through'),
    {
      kind: 'text',
      markdown: `## Payroll tax, twice

A self-employed person pays both halves: 12.4 percent Social Security up to the wage base, which is {{figure:ssa.wage_base}}, and 2.9 percent Medicare without a ceiling, computed on 92.35 percent of profit; half of it is deductible. Above {{figure:irs.additional_medicare.threshold_single}} (single) or {{figure:irs.additional_medicare.threshold_joint}} (joint) comes another 0.9 percent.

An S corporation splits the profit: your **salary** meets payroll tax, the **distribution** does not. Hence the folklore: "elect S and save fifteen percent". For a physician that is wrong by a factor of four.

## What it really saves

Dr. Okafor's one-owner practice earns $320,000 before she pays herself. Her salary for the work, by survey for her specialty and region, is $210,000. The rest, $110,000, could be distribution.

Her salary already exceeds the wage base, so Social Security is paid in full either way. The distribution escapes only Medicare: 2.9 percent plus the 0.9 percent.

> $110,000 × 3.8% = **$4,180** before the deduction for half of the self-employment tax, say **$3,700** after it.

Against it stand the costs of the form: a second tax return and payroll service (often $3,000 to $4,500 a year), unemployment insurance on her own salary, in some states a franchise tax, and discipline. **Net: near zero.** At a profit of $500,000 with the same salary the distribution is $290,000, the saving about $9,800, and the election begins to pay.

Two more effects to compute before choosing:

- **Retirement space** counts salary only. Employer contributions to a plan rest on W-2 pay in an S corporation; lowering the salary lowers them.
- **The business income deduction** (Section 199A): health care is a "specified service", so it fades out as taxable income rises above {{figure:irs.199a.threshold_single}} single or {{figure:irs.199a.threshold_joint}} joint. Below the line it is 20 percent of *profit*, and a salary is not profit. A part-time owner with a well-paid retirement plan may get it; most full-time attendings do not.

## Reasonable compensation

The salary must be what the work would cost. In *David E. Watson, P.C. v. United States* (8th Circuit, 2012) an accountant paid himself $24,000 and took about $200,000 as distributions; the court recharacterized a large part as wages, with tax, interest and penalties. For physicians the evidence is easy to find: surveys by specialty, your own wRVUs times a market rate, what you would pay a locum. **Keep the evidence in the file, dated before the year.**`,
    },
    {
      kind: 'chart',
      title: 'One owner, $210,000 salary: what the S election saves each year',
      form: 'bar',
      unit: 'usd',
      categories: ['Profit $260,000', 'Profit $320,000', 'Profit $400,000', 'Profit $500,000'],
      series: [
        { name: 'Medicare tax saved', values: [1700, 3700, 6400, 9800] },
        { name: 'Cost of the form', values: [3500, 3500, 3500, 3500] },
      ],
      summary:
        'With a salary of $210,000 the election saves about $1,700 at a profit of $260,000, $3,700 at $320,000, $6,400 at $400,000 and $9,800 at $500,000; the form costs about $3,500 in every case, so it breaks even near $320,000.',
      source: 'Worked example of this lesson; state taxes left out.',
    },
    {
      kind: 'text',
      markdown: `## State effects

Some states do not recognize the S election, some charge it a minimum tax, and many now offer a **pass-through entity tax**: the practice pays the owners' state tax and deducts it, which works around the cap on the personal deduction for state and local taxes, {{figure:irs.salt.cap}}. It is an election with a date; put the date in the calendar, and ask what it does to owners who live in another state.

## What to ask the CPA

1. At my profit and a defensible salary, what does the S election save after your fees and payroll? Show the arithmetic, with the state.
2. What does it do to the retirement plan contribution?
3. Where is the file that supports the salary?
4. Will the practice make quarterly tax distributions, and at which rate?
5. If I sell or bring in a partner in three years, which form is easier to leave?

## Mistakes to avoid

- **Paying health insurance from the practice without putting it on the W-2**, in an S corporation with a shareholder of more than two percent: the deduction is lost.
- **Forgetting to run payroll until December.** Payroll taxes are due through the year; penalties for late deposits are stiff.
- **Unequal distributions in an S corporation.** They must follow ownership. Productivity differences are settled through salary and bonus.
- **Reading a K-1 as a check.** It says what you are taxed on. Look at the distributions line for what you received.
- **Electing because a colleague did.** His state, salary and profit are not yours.`,
    },
  ],
};
