import { picture } from '../../media/pictures.ts';
import type { Lesson } from '../types.ts';

export const paycheck: Lesson = {
  key: 'where-attending-pay-goes',
  title: 'Where an attending’s pay goes',
  summary: 'From gross salary to money you can decide about, and how to decide before it arrives.',
  minutes: 11,
  blocks: [
    {
      kind: 'text',
      markdown: `The jump from resident to attending pay is the largest raise of a working life, and it is the one most completely absorbed. Two years later many physicians cannot say where it went. The cure is not a budget with forty categories. It is to know the **four cuts** between gross pay and the money you decide about, and to make the important decisions before the money reaches the account you spend from.

## The four cuts

**1. Before-tax deductions.** Retirement deferrals, health premiums, health savings account, dependent care. They come off first and lower the income that is taxed. What you may defer has a yearly ceiling: {{figure:irs.403b.elective_deferral}}.

**2. Payroll taxes.** Social Security at {{figure:ssa.employee_rate}} of wages up to the wage base, {{figure:ssa.wage_base}}, then nothing more for the year; Medicare at 1.45 percent of all wages; and an extra 0.9 percent on wages above {{figure:irs.additional_medicare.threshold_single}} for a single filer. Retirement deferrals do **not** reduce these; premiums and health savings through the employer's cafeteria plan do.

**3. Federal and state income tax**, withheld by a formula that knows only this job. It does not know your spouse's salary or your moonlighting.

**4. Fixed commitments**: housing, minimum loan payments, insurance, childcare. Not a tax, but they leave with the same regularity.

What remains is the money you decide about. For most new attendings it is smaller than a third of gross.`,
    },
    picture('paycheck-waterfall'),
    {
      kind: 'text',
      markdown: `## Dr. Rivera's year

| | A year | A month |
|---|---:|---:|
| Gross salary | $265,000 | $22,083 |
| 403(b) deferral | −$20,000 | −$1,667 |
| Health premiums and HSA | −$9,000 | −$750 |
| Payroll taxes | −$15,600 | −$1,300 |
| Federal income tax | −$47,000 | −$3,917 |
| State income tax | −$11,400 | −$950 |
| **Arrives in the account** | **$162,000** | **$13,500** |

The taxes are rounded for the example; a state without income tax would leave about $950 more a month. From the $13,500: housing $3,600, student loans $3,200, disability and life insurance $500, living $4,400. That leaves **$1,800 a month to decide about**: 8 percent of gross.

Notice how little room there is for a house at twice the rent. The lender will not tell you this. A lender's test is whether the payment is likely to be made, not whether anything else you want will still be possible.

## Decide before it arrives

An order that many planners use, and the reasons for it:

1. **The employer match first.** It is a certain return, often 50 or 100 percent, on the day you contribute. Read the plan's vesting schedule: a match that vests after three years is worth less to someone who plans to leave after two.
2. **A starter cushion**: one month of essentials in cash, so that a broken furnace does not become credit card debt.
3. **Debt above about 8 percent**, credit cards first. No investment promises that return after tax.
4. **Insurance that protects the income**: disability before life, if nobody depends on you; both, if someone does (module 6).
5. **The rest of the cushion**, three to six months, sized by how many incomes the household has and by the waiting period of the disability policy.
6. **The rest of the tax-favored space** (module 5) and **the student loan plan** (next lesson), side by side.
7. **Everything else**: house, taxable investing, prepaying cheap debt.

The order is a default, not a law. Someone pursuing loan forgiveness moves the loan's extra payments to "never"; someone with unstable employment moves the cushion up.

## Make it run by itself

- Split the direct deposit: a fixed amount to spending, the rest to a second account that pays for saving, taxes and large irregular bills. What you do not see, you do not spend.
- When pay rises, raise the deferral **the same day**. Half of every raise to saving, half to living is easy to keep and lifts the savings rate every year.
- Live on the resident's budget plus half for two years. On the numbers above, each year of it is worth roughly $40,000: most of a car, a fifth of the loan, or a down payment in three years.

## What to ask the payroll office

- Is the match made each pay period or at year end? If each period, deferring everything by June may lose the second half of it.
- Which plan is mine: 403(b), 401(k), 457(b), or more than one? Each has its own ceiling.
- Are the disability premiums paid by me after tax or by the employer? It decides whether a benefit would be taxed.
- How is the productivity bonus withheld? Usually at a flat 22 percent, which is below the rate at which a physician is finally taxed. Set the difference aside.

## Mistakes to avoid

- **Treating the bonus as income.** Plan the year on base pay; give the bonus its job (tax, then debt or saving) before it comes.
- **Two physicians, two withholding forms, each claiming the whole household.** The joint return then owes a five-figure sum in April. Use the IRS withholding estimator with both pay stubs in hand.
- **Buying the house in month one.** A first job is often not the last, and selling costs eat the equity of the first three or four years.
- **Lifestyle by payment.** "Only $900 a month" is $10,800 of after-tax money, or roughly $16,000 of gross salary each year.`,
    },
  ],
};
