import { picture } from '../../media/pictures.ts';
import { video } from '../../media/videos.ts';
import type { Lesson } from '../types.ts';

export const cashFlow: Lesson = {
  key: 'profit-is-not-cash',
  title: 'Balance sheet and cash flow: profit is not cash',
  summary: 'A profitable practice that runs out of money, and the four lines that explain it.',
  minutes: 12,
  blocks: [
    {
      kind: 'text',
      markdown: `The practice of the last lesson earned $500,000 for its owners. In December the manager asked whether payroll could be late by three days. Both statements were right. Profit answers "was the year worth it?"; cash answers "can we pay on Friday?". Practices do not close because they are unprofitable. They close because a Friday comes.

## The photograph: the balance sheet

| Owns | | Owes and owners' share | |
|---|---:|---|---:|
| Cash | $70,000 | Suppliers and accrued pay | $85,000 |
| Receivables, as they will be paid | $180,000 | Credit line | $40,000 |
| Supplies | $20,000 | Equipment loan | $135,000 |
| Equipment, less depreciation | $160,000 | **Owners' equity** | **$170,000** |
| **Total** | **$430,000** | **Total** | **$430,000** |

The two sides agree always; equity is what is left. Two ratios are worth computing, both about the next few months:

> **Current ratio**: what turns to cash within a year ÷ what must be paid within a year: ($70,000 + $180,000 + $20,000) ÷ ($85,000 + $40,000 + $40,000 of the loan due) = **1.6**.
>
> **Days of cash**: cash ÷ a day's cash costs: $70,000 ÷ ($975,000 ÷ 365) = **26 days**. Depreciation is not paid to anyone, so it is left out.

Twenty-six days sounds comfortable until a clearing house fails or a payer changes systems. Practices that lived through a month without claims payments now aim for 45 to 60 days between cash and an unused credit line.

## The film of money: cash flow

Three kinds of movement: **operating** (patients, staff), **investing** (equipment), **financing** (loans and owners). Begin with profit and repair it:

| | |
|---|---:|
| Profit before the owners | $500,000 |
| + Depreciation: a cost nobody was paid this year | +$25,000 |
| − Receivables grew: earned, not yet received | −$90,000 |
| **Cash from operations** | **$435,000** |
| − Ultrasound bought | −$60,000 |
| − Loan principal: a payment that is not a cost | −$40,000 |
| − Paid to the owners | −$440,000 |
| **Cash fell by** | **−$105,000** |

Nothing scandalous happened. A new contract paid in 70 days instead of 35, the machine was bought with cash, and the owners took most of a good year's profit home in the same year. Each decision was reasonable. Together they cost $105,000 of cash.`,
    },
    picture('profit-to-cash'),
    video('profit-and-cash'),
    {
      kind: 'text',
      markdown: `## Why growth is hungry

Every added clinician needs salary from the first day and brings collections from about the third month: credentialing takes 60 to 120 days, claims another 30 to 45. A physician at $260,000 with $12,000 a month of added support costs has used about **$130,000** before collections cover her cost. The practice is more profitable by the end of year two and may be insolvent in month five. That money has to be arranged **before** the contract is signed: retained profit, a credit line, or a slower start.

## A thirteen-week forecast

The tool that prevents the Friday is a sheet with thirteen columns, one a week:

1. Opening cash.
2. Collections expected, by payer, from the last three months' pattern, not from charges.
3. Payroll on its dates (three in some months), rent, supplies, loan, malpractice installments, **quarterly tax distributions**.
4. Closing cash. Mark any week below your floor, for example two payrolls.

Update it every Monday. When a marked week appears, you have a month or two to act, and all the cheap actions take a month or two.

**Cheap actions**, in order: chase the oldest claims above $500; collect copays before the visit; delay the purchase; lower the owners' draw; draw the credit line that was arranged when it was not needed. **Expensive ones**: paying suppliers late, a merchant cash advance against receivables, and, never, using withheld payroll tax.

## Finance what lasts with what lasts

Match the life of a loan to the life of what it buys. Equipment that serves seven years belongs on a loan of five to seven, not on the credit line and not in one month's cash. Receivables and seasons belong on the credit line, which should return to zero at least once a year. Losses belong on neither.

## What to ask

- What was the lowest cash balance of the last twelve months, and when?
- Did the credit line go to zero this year?
- Receivables: how many dollars are older than 90 days, and what was written off?
- How much of this year's distributions came from this year's operations?
- What loan payments come due in the next twelve months?

## Mistakes to avoid

- **Distributing to zero in December for tax reasons.** Pass-through owners are taxed on the profit either way (module 2); emptying the account saves nothing.
- **Paying for equipment with cash because the deduction is attractive.** A deduction returns a part of the price; the machine takes all of it.
- **Reading cash in the bank as safety** when two payrolls, tax withheld and a recoupment are already owed.
- **No credit line because none was needed.** Banks lend umbrellas in sunshine.`,
    },
  ],
};
