import type { Lesson } from '../types.ts';

export const incomeStatement: Lesson = {
  key: 'income-statement-of-a-practice',
  title: 'The income statement of a practice',
  summary: 'From charges to what the owners may take home, line by line, and the overhead ratio behind it.',
  minutes: 12,
  preview: true,
  blocks: [
    {
      kind: 'text',
      markdown: `You read an ECG in a fixed order so that nothing is missed. A practice's statements deserve the same habit. There are three: the **income statement** (a film of one period: what was earned and spent), the **balance sheet** (a photograph: what is owned and owed on one day) and the **statement of cash flows** (why the bank balance moved). This lesson reads the first.

## Before you read: cash or accrual?

Small practices mostly keep books on the **cash basis**: revenue when the money comes, cost when the bill is paid. It is simple and it flatters or punishes at random: three payrolls in one month make a bad month, a late payer makes a bad quarter. Under the **accrual basis** revenue counts when the visit happens and cost when it is incurred. Ask which one you hold. A growing practice looks **worse** on cash than it is, a shrinking one looks **better**, for it collects last year's work and pays this year's smaller bills.

## The lines, in order

Two physicians and a nurse practitioner, one year:

| Line | Amount | Share of net revenue |
|---|---:|---:|
| Gross charges | $3,100,000 | |
| Contractual adjustments | −$1,650,000 | |
| **Net patient revenue** | **$1,450,000** | 96.7% |
| Quality and care-management payments | $50,000 | 3.3% |
| **Total net revenue** | **$1,500,000** | 100% |
| Staff pay and benefits | $420,000 | 28.0% |
| Nurse practitioner | $145,000 | 9.7% |
| Rent and utilities | $110,000 | 7.3% |
| Supplies and vaccines | $120,000 | 8.0% |
| Billing and records system | $95,000 | 6.3% |
| Malpractice | $36,000 | 2.4% |
| Other (with $25,000 depreciation) | $74,000 | 4.9% |
| **Overhead** | **$1,000,000** | **66.7%** |
| **Available to the two owners** | **$500,000** | 33.3% |

**Gross charges** are the price list. Almost nobody pays it. Charges of $3.1 million with $1.45 million collected say nothing about theft or failure; they say the list is set above every contract, which it should be. Never judge a practice by charges, and never pay for them.

**Contractual adjustments** are the difference between list and contract. They are not a loss; they are arithmetic. What *is* a loss hides inside the same line if the biller is careless: denials written off, timely filing missed, copays never asked for. Ask for them **separately**.

**Net patient revenue** is where reading begins. Divide by visits: at 9,700 visits it is about **$149 a visit**. That number, followed by payer over two years, tells more than any total.`,
    },
    {
      kind: 'chart',
      title: 'Where one dollar of net revenue goes',
      form: 'bar',
      unit: 'percent',
      categories: [
        'Staff',
        'Nurse practitioner',
        'Supplies',
        'Rent',
        'Billing and records',
        'Other',
        'Malpractice',
        'Owners',
      ],
      series: [{ name: 'Share of net revenue', values: [28, 9.7, 8, 7.3, 6.3, 4.9, 2.4, 33.3] }],
      summary:
        'Staff takes 28 percent of net revenue, the nurse practitioner 9.7, supplies 8, rent 7.3, billing and records 6.3, other costs 4.9, malpractice 2.4; one third is left for the two owners.',
      source: 'Worked example of this lesson.',
    },
    {
      kind: 'text',
      markdown: `## The overhead ratio and how it misleads

Overhead ÷ net revenue is **66.7%**. Primary care commonly runs somewhere around 55 to 70 percent, so this is at the high end. But look before you cut:

- The nurse practitioner is counted as overhead, and her visits as revenue. Take both out (her cost $145,000 plus her share of staff, her revenue perhaps $330,000) and the physicians' own ratio is lower. Comparing ratios of practices with and without clinicians on staff is comparing nothing.
- Vaccines pass through: $70,000 bought and $82,000 reimbursed raises both lines and the ratio, and earns $12,000.
- A ratio can fall because revenue rose or because a medical assistant left. The second raises the physician's evening.

**Fixed and variable.** Rent, records and malpractice do not change with one more patient. Supplies and, in steps, staff do. Suppose variable cost is $28 a visit. Then each **additional** visit at $149 leaves **$121** for the owners. One more visit per clinic day for each of two physicians, 210 days a year, is 420 visits and **$50,800**: more than any plausible saving on supplies. The reverse holds on the way down: an empty afternoon costs $121 a slot.

## Reading in two minutes

1. Cash or accrual, and is the period complete?
2. Net revenue: per visit, against last year, by payer.
3. The three largest costs as a share of net revenue, against last year.
4. Anything that happened once: a settlement, a grant, a bonus from a payer, equipment expensed. Take it out and look again.
5. What the owners were paid and **how**: as salary above the line or as profit below. In an S corporation the owners' salaries may sit inside "staff", and profit looks small.

## What to ask the manager

- What is in "other"? Nothing above one percent of revenue should be there.
- Which denials were written off last quarter, and for which three reasons?
- Revenue per visit by payer: which contract was last negotiated, and when?
- If we added one clinic half-day a week, which costs would change?

## Mistakes to avoid

- **Comparing a month with the month before.** Compare with the same month a year ago; flu and deductibles have seasons.
- **Cutting the front desk to save three percent** while copays and eligibility errors lose five.
- **Celebrating a low overhead that is a deferred cost**: the server, the carpet, the raise that will arrive as a resignation.
- **Confusing profit with money.** The next lesson is about a practice that earned half a million and could not make payroll.`,
    },
  ],
};
