import type { Lesson } from '../types.ts';

export const revenueCycle: Lesson = {
  key: 'revenue-cycle-by-the-numbers',
  title: 'The revenue cycle by its vital signs',
  summary:
    'Days in receivables, net collection rate, denials: what they mean, how they are computed, how they are gamed.',
  minutes: 11,
  blocks: [
    {
      kind: 'text',
      markdown: `Between a visit and its payment lie a dozen handovers: eligibility, authorization, documentation, coding, claim, edit, payer, remittance, posting, denial, appeal, patient balance. Money leaks at each. You cannot watch twelve handovers, but you can read four vital signs once a month, and each points to the organ that is failing.

## 1. Days in receivables

How long, on average, is earned money on the way?

> Receivables ÷ (net revenue ÷ 365) = $180,000 ÷ ($1,450,000 ÷ 365) = **45 days**

Use **net** over **net**. Many reports divide gross receivables by gross charges, which hides contract changes. Under 40 days is good for primary care, above 50 deserves a question. Bringing this practice from 45 to 35 days frees 10 × $3,973 = **$39,700** of cash, **once**. It does not raise profit; it repairs the Friday.

Look at the **age** as well as the average: a practice with half its claims at 20 days and half at 70 has the same mean as one with all at 45, and a different disease.

## 2. Net collection rate

Of the money the contracts allow, what share do you finally collect?

> Payments ÷ (charges − contractual adjustments) = $1,380,000 ÷ $1,450,000 = **95.2%**

Good practices reach 96 to 99 percent. Each point here is **$14,500 a year**, and it *is* profit, since the work has been done. The figure is gamed by writing bad debt and denials off **as contractual**: the denominator shrinks and the rate looks fine. Audit twenty zero-paid claims a quarter to see which adjustment code was used.

## 3. First-pass acceptance and denials

What share of claims is paid without being touched again? Reworking a claim costs staff time, commonly estimated at $25 or more, about the margin of a simple visit, and a good part of denied claims is never reworked at all.

Sort denials by **reason and by dollar**, not by count. In most primary-care offices three reasons make up two-thirds: eligibility (the front desk), missing authorization (the referral desk) and coding or medical necessity (the clinician). Each belongs to a different person, and none to the biller, who only sees it last.

## 4. Charge lag and visits not billed

Days from visit to claim, and visits on the schedule without a charge. A note unsigned for ten days is a ten-day loan to the payer without interest. Once a month compare *arrived* visits with *billed* visits. Two missing visits a week at $149 are **$15,500 a year**, lost silently because nobody is denied anything.`,
    },
    {
      kind: 'chart',
      title: 'Receivables by age, before and after six months of work',
      form: 'stacked_bar',
      unit: 'usd',
      categories: ['January', 'March', 'June'],
      series: [
        { name: '0–30 days', values: [74000, 82000, 92000] },
        { name: '31–60 days', values: [42000, 38000, 30000] },
        { name: '61–90 days', values: [26000, 20000, 11000] },
        { name: 'Over 90 days', values: [38000, 24000, 7000] },
      ],
      summary:
        'Receivables fall from $180,000 to $140,000. The money over 90 days old shrinks from $38,000 to $7,000, while the youngest bucket grows with the number of visits.',
      source: 'Worked example of this lesson.',
    },
    {
      kind: 'text',
      markdown: `## Coding is revenue and risk

For office visits the level follows either **medical decision making** or **total time on the day**. Two errors cost money in opposite directions. **Undercoding**: the physician who bills every chronic-disease visit one level low gives away, at about $35 a visit and 900 such visits, some $31,500 a year, and makes the practice's patients look healthier than they are to every quality program. **Overcoding**: levels the notes do not support are repaid with extrapolation when audited, and may be false claims. Both are cured by the same habit: ten of your notes, recoded by a certified coder, every half-year, with a talk afterwards.

Work already done and often not billed in primary care: advance care planning, transitional care after discharge, chronic care management with a signed consent, tobacco counseling, screening instruments. Each has its own documentation rules. Add **one** a quarter, properly.

## Payer mix and the price of a contract

Revenue per visit by payer is the most useful table a practice owns. Suppose payer A pays $162, payer B $118, for a third of visits each. B announces a 4 percent raise. That is $4.72; replacing one B visit in ten by an A visit brings $4.40 per B visit as well. Negotiation has three levers: rates, **terms** (authorizations, timely filing, how long they may take money back) and **leaving**. Only a practice that knows its table can use the third.

## A monthly page

| Vital sign | This month | Target | Whose |
|---|---:|---:|---|
| Days in receivables | 45 | < 40 | billing lead |
| Over 90 days | 21% | < 12% | billing lead |
| Net collection rate | 95.2% | > 97% | manager |
| First-pass acceptance | 91% | > 96% | front desk and billing |
| Arrived, not billed | 9 | 0 | each clinician |
| Notes open > 3 days | 31 | 0 | each clinician |

One page, a name on every row, ten minutes in the partners' meeting.

## What to ask a billing company

1. How is your fee computed, and do you earn anything on claims you give up?
2. Show net collection rate by payer, with adjustments by reason code.
3. What happens to claims under $100? (Often: nothing.)
4. Who owns the data if we leave, and who works the old receivables?

## Mistakes to avoid

- **Managing by charges.** Raising the price list raises nothing but the adjustments.
- **One person who posts payments, opens mail and reconciles the bank.** Most embezzlement in small practices needs exactly that. Separate the three.
- **Sending patient balances at 90 days.** Half the value is gone; ask at the desk, estimate in advance, keep a card on file with consent.
- **Celebrating a falling receivable that fell by write-off.** Ask for payments and adjustments side by side.`,
    },
  ],
};
