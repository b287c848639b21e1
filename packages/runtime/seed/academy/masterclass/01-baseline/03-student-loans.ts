import type { Lesson } from '../types.ts';

export const studentLoans: Lesson = {
  key: 'student-loans-three-roads',
  title: 'Student loans: three roads',
  summary: 'Forgiveness, aggressive payoff or a long income-driven plan, and how to choose with arithmetic.',
  minutes: 14,
  blocks: [
    {
      kind: 'text',
      markdown: `A physician's student debt is usually the largest number on the sheet and the one with the most rules attached. The rules change with Congress and the courts. What follows is the structure, which is stable, and the law as Public Law 119-21 (July 2025) left it. Before you act, read the current plan list at [studentaid.gov](https://studentaid.gov), where the government's loan simulator works with your real balances.

## Know what you hold

Download your loan file from studentaid.gov and sort every loan into one of three boxes:

- **Direct federal loans**: everything with "Direct" in its name. Eligible for income-driven plans and for Public Service Loan Forgiveness.
- **Older federal loans** (FFEL, Perkins): eligible only after consolidation into a Direct loan. Consolidating can change which plans you may use, so ask before you sign.
- **Private loans**: a contract with a bank. No forgiveness, no income-driven payment, discharge on disability only if the contract says so.

Moving a loan from federal to private is **irreversible**. It is the one decision in this lesson that cannot be repaired.

## Road one: public service forgiveness (PSLF)

After **120 qualifying monthly payments** the rest of a Direct loan is forgiven, free of federal income tax. Qualifying means: a Direct loan, an eligible repayment plan, and, in each counted month, full-time work (on average at least 30 hours a week) for a government or 501(c)(3) employer. The months need not be consecutive. Residency and fellowship at a non-profit hospital count, which is why the road favors those who started it as interns.

Details that decide cases:

- The **employer of record** matters, not the building. A physician employed by a for-profit group that staffs a non-profit hospital usually does not qualify; in states that forbid hospitals to employ physicians directly, a rule allows some who work there to count.
- Certify employment **every year** with the official form, not at the end. Keep the pay stubs.
- Extra payments do not make it faster and are lost money if the rest is forgiven.

## Road two: pay it off

If no qualifying employer is in sight, the loan is ordinary debt. Refinancing with a private lender at a lower rate and paying hard for three to seven years ends it soonest. Compare **fixed** with fixed over the **same term**; a lower payment from a longer term is not a saving.

## Road three: a long income-driven plan

Payments follow income for 20 to 30 years and the remainder is forgiven, but, unlike PSLF, the forgiven sum may count as taxable income in that year. For most attendings the payments would retire the loan before the end, so this road is for unusually large balances or part-time careers.

## The plans, in outline

- **Income-Based Repayment (IBR)**: 10 or 15 percent of income above a poverty-line allowance, never more than the ten-year standard payment. Open to existing borrowers.
- **Repayment Assistance Plan (RAP)**, from July 2026: a sliding 1 to 10 percent of adjusted gross income, less $50 a month for each dependent, at least $10. Unpaid interest is waived while you pay, and there is **no cap** for high incomes. It counts for PSLF; by itself it forgives after 30 years.
- **PAYE and ICR** end by July 2028; **SAVE** is closed.
- Borrowers who take **any** new federal loan on or after July 1, 2026 choose only between RAP and a new standard plan. Students starting now also meet ceilings: {{figure:ed.loan.professional_annual}} a year and {{figure:ed.loan.professional_aggregate}} in all for a professional degree.`,
    },
    {
      kind: 'chart',
      title: '$248,000 at 6.8%: what is paid in all',
      form: 'bar',
      unit: 'usd',
      categories: [
        'Standard, 10 years',
        'Refinanced at 5.5%, 10 years',
        'Refinanced at 5.5%, 5 years',
        'PSLF on RAP',
      ],
      series: [{ name: 'Total paid', values: [342479, 322974, 284225, 176748] }],
      summary:
        'The ten-year standard plan costs about $342,500 in all, refinancing to 5.5 percent about $323,000 over ten years or $284,200 over five; ten years of public service on RAP about $176,700, with the rest forgiven.',
      source: 'Own calculation; the assumptions are in the worked example.',
    },
    {
      kind: 'text',
      markdown: `## The same debt on each road

Dr. Rivera at the end of residency: $248,000 at 6.8 percent. Suppose three years of residency still counted (AGI $64,000) and seven years as an attending (AGI $236,000).

- **Standard ten-year**: $2,854 a month, **$342,500** in all.
- **Refinanced to 5.5 percent, ten years**: $2,691 a month, **$323,000**. The same rate over **five** years: $4,737 a month, **$284,200**. Speed saves more than the rate does.
- **PSLF on RAP**: 6 percent of $64,000 is $320 a month for 36 months, then 10 percent of $236,000 is $1,967 for 84 months. Total **$176,700**; the rest, most of the original balance, is forgiven.

If the qualifying job pays less, compare. PSLF is worth about $107,500 here against the five-year payoff. Over the seven attending years, a private-practice offer that pays $25,000 more after tax each year beats it; one that pays $8,000 more does not. Put the **whole** difference on paper: pay, match, call, and the chance that you will stay.

## The married filer's question

Plans use the tax return's income. Filing separately can lower an income-driven payment when one spouse earns much more, at the price of a worse tax return (some credits vanish and the Roth IRA door nearly closes). Have both returns computed. The loan saving must beat the tax cost, every year.

## What to ask the servicer, in writing

1. Which of my loans are Direct, and which payments are certified as qualifying?
2. What is my payoff amount, and is any interest waiting to be capitalized?
3. If I change plans, does any forbearance month intervene? (It may not count.)
4. If I consolidate, what becomes of my payment count?

## Mistakes to avoid

- **Refinancing in residency** out of irritation with the rate, and joining a non-profit hospital afterwards.
- **Forbearance in training.** An income-driven payment of $300 would have bought a PSLF month; forbearance buys nothing and lets interest grow.
- **Missing the yearly income recertification**, which moves you to a payment you cannot afford.
- **Counting on a plan as a promise.** Keep the file, keep a plan B: money set aside as if you were paying the loan off, invested, covers the case in which the rules change.`,
    },
  ],
};
