import type { Lesson } from '../types.ts';

export const withholding: Lesson = {
  key: 'withholding-and-estimates',
  title: 'Withholding, estimates, and the 1099 physician',
  summary:
    'Pay as you earn, avoid the penalty with one of two safe harbors, and set aside the right share of a 1099.',
  minutes: 11,
  blocks: [
    {
      kind: 'text',
      markdown: `The tax year is not settled in April. The law wants its share **as you earn**: by withholding from wages, by four estimated payments from everything else. Fall short and a penalty accrues that is in effect interest, several percent a year, counted from each missed quarter, even if you pay in full in April.

## Two safe harbors

No penalty if, through the year and in time, you have paid at least **either**

1. **90 percent of this year's tax**, or
2. **100 percent of last year's tax**, or **110 percent** if last year's AGI was above {{figure:irs.estimated_tax.high_income_agi}} (which is nearly every attending).

The second is the comfortable one: last year's tax is known. Divide 110 percent of it by four, take off what will be withheld, pay the rest by mid-April, mid-June, mid-September and mid-January. Whatever else happens, there is no penalty. (There may still be a bill. Keep the money.)

> Last year's total tax $62,000. 110 percent: $68,200. Withholding this year $54,000. Estimates: $14,200 ÷ 4 = **$3,550** a quarter.

**Withholding is treated as paid evenly**, even if it all happens in December. A physician who forgot the estimates may raise withholding on the last two paychecks and repair the whole year. Estimates cannot do that.

## Why physicians fall short

- **Two jobs or two incomes.** Each payroll office withholds as if its pay were all there is.
- **Bonuses** are withheld at a flat 22 percent for federal tax. At a marginal rate of 32: a bonus of $40,000 is short by **$4,000**; at 35 percent by $5,200.
- **Moonlighting** on a 1099: nothing is withheld.
- **First attending year**: half a year of each. Here 100 or 110 percent of last year's *small* tax is a generous harbor: pay it, and keep the rest in a savings account for April, **labeled**.
- **Practice profit** on a K-1.`,
    },
    {
      kind: 'chart',
      title: 'A $60,000 moonlighting year: where it goes',
      form: 'bar',
      unit: 'usd',
      categories: ['Costs', 'Medicare taxes', 'Retirement plan', 'Federal tax', 'State tax', 'Kept'],
      series: [{ name: 'Dollars', values: [6000, 1895, 10655, 13639, 2131, 25680] }],
      summary:
        'Of $60,000 received, $6,000 are costs, about $1,900 Medicare taxes, $10,700 go into a solo 401(k), $13,600 to federal and $2,100 to state income tax, and $25,700 are left to spend.',
      source: 'Worked example of this lesson.',
    },
    {
      kind: 'text',
      markdown: `## The 1099 physician

An independent contractor receives gross money and is, for tax, a small business. What belongs on Schedule C:

**Costs** that are ordinary and necessary: licenses, DEA registration, malpractice, a share of the phone, scrubs, CME for this work, mileage **between** places of work, the credentialing fee, the accountant. Keep a separate bank account and card: mixing is the reason audits are long.

**Not** costs: commuting to a regular place, clothes you could wear in town, the dinner alone, the "home office" that is also the guest room. A real home office is used *regularly and exclusively*, and then mileage from it may count.

### Worked

$60,000 received, $6,000 of costs. The day job alone pays more than the Social Security wage base and reaches the 32 percent layer; the state takes 5 percent; of plan contributions only the employer part of a solo 401(k) is open.

> Profit **$54,000**.
>
> Medicare self-employment tax: $54,000 × 92.35% × 2.9% = $1,446; additional 0.9% on the same base: $449. Together **$1,895**.
>
> Retirement plan: ($54,000 − $723) × 20% = **$10,655**.
>
> Taxable: $54,000 − $723 − $10,655 = $42,622, at 32%: **$13,639**; state: **$2,131**.
>
> Left to spend: about **$25,700**, and $10,655 more in the plan.

**Rule of thumb for setting aside**: above the wage base **40 percent** of each check; below it, **45 to 50**. Into a second account on the day it comes. Adjust when the return is done.

### W-2 or 1099?

The label is not a choice. If they set your hours, own the tools and supervise the work, you are an employee whatever the paper says. If it *is* a choice of two honest arrangements, a 1099 must pay **more**: you bear the other half of payroll tax (7.65 percent up to the wage base, 1.45 above), health premiums, retirement match, malpractice, unpaid leave. For a full-time position **20 to 30 percent** more is a fair beginning; for a few shifts above the wage base, 5 to 10.

### The business-income deduction

Section 199A takes 20 percent off qualified business income, but medicine is a specified service: the deduction fades above {{figure:irs.199a.threshold_single}} single and {{figure:irs.199a.threshold_joint}} joint of *taxable* income. A part-time physician, a year of parental leave, or a large retirement contribution may bring a household below the line; then 20 percent of the moonlighting profit is not taxed. Look once a year.

## A calendar

- **January**: last estimate; 1099s arrive, compare them with your log.
- **April**: return or extension (of filing, **not** of paying); first estimate; last year's IRA and HSA.
- **June, September**: estimates. Compute the year so far: one page.
- **October**: extended return; employer contributions for last year.
- **December**: withholding repair, gifts, Roth conversions, equipment **in service**, retirement plan adopted.

## What to ask the CPA

1. What must I pay each quarter to be in a safe harbor, federal *and* state?
2. Which states tax my locum work? (Where you stood, not where you live.)
3. What are you deducting for me that you would not want to explain?

## Mistakes to avoid

- **Spending the tax.** It was never yours.
- **An LLC "for the deductions".** A one-owner LLC changes no tax at all; Schedule C has the same deductions.
- **Ignoring a locum state.** Many want a return from the first day worked.
- **A letter from the IRS in the drawer.** Most are simple, and become expensive at 90 days.`,
    },
  ],
};
