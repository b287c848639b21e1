import type { Lesson } from '../types.ts';

export const records: Lesson = {
  key: 'records-and-the-cpa',
  title: 'Records, owners’ deductions, and working with a CPA',
  summary:
    'Which papers to keep, what a practice may deduct and when, and how to tell planning from schemes.',
  minutes: 11,
  blocks: [
    {
      kind: 'text',
      markdown: `A deduction exists when three things are true: the **law** allows it, it **happened**, and you can **show** it. Physicians are trained to the third: what is not documented was not done. Apply it at home.

## What to keep, and for how long

| Paper | Keep |
|---|---|
| Returns as filed | forever |
| Receipts, 1099s, W-2s, logs behind a return | at least 3 years after filing; 6 is safer |
| Anything about the **cost** of house, stocks, practice | as long as you own it, + 6 years |
| Form 8606, Roth and HSA records | forever |
| Payroll and payroll-tax records | at least 4 years |
| Retirement plan documents | forever |

The normal window for questions is three years. It is six if a quarter of income was left out, and open without end for fraud or a return never filed.

A log beats memory: date, place, purpose, miles. Thirty seconds a day, in the phone. Judges believe what was written at the time.

## What a practice deducts, and when

**Equipment.** A practice may deduct the whole price in the first year, under Section 179 up to {{figure:irs.section179.limit}}, or by bonus depreciation, or spread it over five to seven years. All at once is not always best: in a year of low profit the deduction is worth less than in the next. And a loan's payments go on when the deduction is gone. **Buy for patients, deduct for tax**, never the other way round.

**Accountable plan.** Owners of an S corporation do not deduct home office, phone or mileage on their own return. The *practice* reimburses them under a written plan: expenses with a business purpose, shown within 60 days, excess returned. One page of minutes, and thousands of dollars move from taxed pay to untaxed reimbursement. It is among the most forgotten.

**Family on the payroll.** A child who really files and cleans may be paid a fair wage for real hours; in a parent's sole proprietorship wages to a child under 18 are free of Social Security and Medicare tax. Time sheets, an account in the child's name, wages a stranger would get. A "modeling fee" for a toddler on the web page is what auditors hope for.

**Meals, travel, CME.** Business meals are half deductible, with the names and the subject on the receipt. CME travel counts when the purpose is mainly the course: log the hours. Seven days in Hawaii with six hours of lectures is a vacation with a receipt.

**Health plan for staff, retirement plan, student-loan assistance** (within the law's limits) are pay on which nobody owes payroll tax. Compare with a raise.

**Pass-through entity tax.** Where the state offers it, the practice pays the owners' state tax and deducts it without the personal cap. Election and payment have dates, often before year-end.

## Timing, in three sentences

A cash-basis practice has income when it is received and cost when paid. In December it may pay January's rent and order supplies that will be used within the year, and so move profit, **once**. Next December it must do it again to stand still. That is a deferral, a loan without interest; worth doing, not worth celebrating.`,
    },
    {
      kind: 'text',
      markdown: `## Working with a CPA

You want a **planner**, who looks at October, not only a **preparer**, who looks at April. Signs of a planner: asks for year-to-date pay stubs and practice statements in the autumn, computes the coming year, writes down what to do and by when, knows physicians (state tax elections, reasonable pay, plan limits), answers letters.

Fees: $600 to $1,500 for a household return with moonlighting; $2,500 to $6,000 a year with a practice return and two planning meetings. Ask for flat fees. Compare with one missed safe harbor.

**What you bring**: last year's return, the balance sheet of module 1, year-to-date statements, a list of events (marriage, birth, house, job, state, inheritance), and three questions. An hour prepared is two hours saved.

**What stays yours**: you sign. "My accountant did it" has never been a defense for income left out. Read the two pages of the 1040 and the K-1 before signing, and ask about each number that surprises you.

## Planning or scheme?

| Planning | Scheme |
|---|---|
| The law describes it | A promoter describes it |
| It would make sense with a smaller tax saving | Without the tax it makes no sense |
| Fee by the hour or flat | Fee as a share of the tax saved |
| "Show it to any CPA" | "Your CPA may not understand it" |
| Filed on the usual forms | Confidential; "opinion letter" for sale |

In recent years aimed at physicians: syndicated conservation easements, micro-captive insurance, charitable trusts that pay for the owner's own life, "tax-free" rental of one's home to one's own practice at a fantastic price. Some have an honest core of small size. All have been listed or challenged. The penalty for an undisclosed listed transaction alone may exceed the saving.

## When a letter comes

1. Read the number in the corner (CP or LTR) and the **date to answer**.
2. Compare with your return. Most are a missing 1099 or a payment credited to the wrong year.
3. Answer in writing, with copies, by the date. If you owe, ask for first-time abatement of penalties: with three clean years it is often granted.
4. An audit is a request for papers. Send what is asked, in order, through the CPA. Do not volunteer.

## Estate, in four documents

Tax touches few estates (above {{figure:irs.estate.basic_exclusion}} a person, and states' own limits, some much lower). **Everybody** needs a will with guardians, powers of attorney for money and for health, and **beneficiary forms** that agree with it. Gifts up to {{figure:irs.gift.annual_exclusion}} a year and recipient need no return.

## What to ask

- Which three things did other physicians do last year that I did not?
- Is there an accountable plan? Where is the page?
- What would you show an auditor for this deduction?
- What must be decided before December 31, and what can wait?

## Mistakes to avoid

- **A shoebox in March.** It is the most expensive way of filing.
- **A car for the deduction.** Log or nothing; and you still bought a car.
- **An aggressive preparer with a refund guarantee.** The refund is yours, and so is the audit.
- **Forgetting the state where you moved from.**`,
    },
  ],
};
