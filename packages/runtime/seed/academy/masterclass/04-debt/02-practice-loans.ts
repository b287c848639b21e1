import { adaptedFrom } from '../attribution.ts';
import type { Lesson } from '../types.ts';

export const practiceLoans: Lesson = {
  key: 'borrowing-for-a-practice',
  title: 'Borrowing for a practice',
  summary: 'How a bank thinks, what covenants and guarantees mean, and how to be a borrower it likes.',
  minutes: 12,
  blocks: [
    {
      kind: 'text',
      markdown: `## The bank's side of the desk

A bank stands between people who want to keep money safe and people who need it now. Savers hand it deposits, which the bank **owes**; borrowers receive loans, which the bank **owns**. On the bank's balance sheet your practice loan is an asset and your neighbor's savings account is a liability; the difference between the two sides is the bank's own capital, and it is thin. Deposits may be withdrawn tomorrow, loans come back over years. Much of what irritates a borrower follows from that mismatch: the bank asks early for signs of trouble because it cannot wait, prefers to lend for a purpose it can check, and wants something to hold if the plan fails. By gathering many savers and many borrowers it also saves both sides the cost of finding each other, and that service is paid by the spread between the two interest rates.

Credit unions do the same for their members and often lend to small practices; deposits at either are insured by the government, at banks up to {{figure:fdic.deposit_insurance}}. A practice that collects in bursts should check that its operating account does not regularly exceed it.

${adaptedFrom('The Role of Banks', '27-3-the-role-of-banks')}`,
    },
    {
      kind: 'text',
      markdown: `## Five loans, five purposes

| Loan | For | Typical term | Secured by |
|---|---|---|---|
| Credit line | receivables, seasons | renewed yearly | receivables |
| Term loan | build-out, buy-in, equipment | 5–10 years | all business assets |
| Equipment finance | one machine | 3–7 years | the machine |
| SBA-guaranteed loan | starting or buying a practice | 10 years; 25 with real estate | business assets, your guarantee |
| Commercial mortgage | the building | 20–25, often with a balloon | the building |

A **balloon** means that payments are computed for 20 years and the rest falls due after 5 or 10. It is a promise to refinance at whatever the rate is that day.

## The ratio that decides

Banks ask whether yearly cash covers yearly loan payments with room to spare, the **debt service coverage ratio**:

> DSCR = cash available for debt ÷ (principal + interest due in the year)

Dr. Nguyen wants $300,000 over seven years at 8.25 percent for a second site. The payment is **$4,713** a month, **$56,560** a year. Her practice shows profit before owner $360,000 and depreciation $20,000. The bank subtracts what she must live on, $270,000 including tax, and her existing practice payments stay at $24,000:

> ($380,000 − $270,000) ÷ ($56,560 + $24,000) = $110,000 ÷ $80,560 = **1.37**

Most banks want 1.20 to 1.25. She passes, and should still test the bad year herself: if the new site reaches break-even six months late and costs $9,000 a month until then, the year's cash falls by $54,000 and the ratio to **0.70**. The plan needs $54,000 more borrowed at the start, or a draw that can shrink. Money is cheapest before it is needed.

## Covenants

A covenant is a promise about the future; breaking it is a **default**, even when every payment was on time. Common ones: keep DSCR above 1.2, send statements within 90 days of year-end, no new debt or liens, no change of ownership or of key physicians, keep the deposits here. Read for three things:

- **Measured how and when?** Once a year on reviewed statements is kind; quarterly on cash books will trip over a vaccine order.
- **What is the cure?** Thirty days and a meeting, or all due at once?
- **Cross-default?** Does a late payment on your house become a default of the practice?

## The personal guarantee

You will be asked to sign one. Negotiate its shape:

1. **Several, not joint and several**: your share only.
2. **Limited**: a sum, or a percentage that falls as the balance falls ("burn-off").
3. **Ending**: after 36 payments on time, or on leaving the practice with the bank's consent, which *shall not be unreasonably withheld*.
4. **Your spouse does not sign** unless the spouse owns. In general a lender may not require it of a creditworthy applicant who applies alone (Regulation B), but joint property and community-property states complicate it.

## The package a bank likes

Three years of business and personal returns, year-to-date statements, receivables by age, a list of all debts, a two-page story with a **monthly** forecast for 24 months that states its assumptions, and the bad case beside the base case. Send it to three lenders on the same day, one of them a bank with a health-care group. The second offer is worth more than any argument.

## What to ask

- What is the all-in cost with fees, and is the rate fixed for the whole term?
- May I draw interest-only for six months while I credential?
- What is the prepayment penalty in each year?
- Which covenants did your last three practice borrowers trip over?

## Mistakes to avoid

- **A merchant cash advance.** A factor of 1.3 repaid from daily deposits over nine months costs far beyond 50 percent a year, and it is not called interest so that it need not be disclosed as such.
- **Paying long things with the credit line.** In the autumn it is full, and that is when payers slow down.
- **Letting the vendor's finance arm choose the term.** Eighty-four months on a device that is obsolete in sixty.
- **Signing for partners who have left.** Ask the bank for a written release on the day, not later.`,
    },
  ],
};
