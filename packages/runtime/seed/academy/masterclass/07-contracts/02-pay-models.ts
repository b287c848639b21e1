import type { Lesson } from '../types.ts';

export const payModels: Lesson = {
  key: 'pay-models-compared',
  title: 'Pay models compared',
  summary:
    'Salary, threshold bonus, pure production, panel and quality pay: the same year under each, and the whole package.',
  minutes: 11,
  blocks: [
    {
      kind: 'text',
      markdown: `Every pay model answers one question: **who carries the risk** that patients do not come, that payers do not pay, that you are ill, that medicine changes? The more of it you carry, the higher the pay should be on average. If you carry it and are not paid for it, you have been insured the wrong way round.

## Five models

**Straight salary.** Employer carries the risk. Right for the first two years, for academic work, for safety-net clinics. Ask what happens in year three.

**Base with a threshold bonus.** A salary, and a rate for each work RVU **above** a threshold. The commonest. All the negotiation is in the threshold.

**Pure production.** Every wRVU at one rate, usually with a draw that is settled later. High ceiling, no floor. A negative draw balance may be *owed* when you leave: look for it.

**Collections less overhead.** Independent groups. You carry payer mix, billing and rent. Fair if you also vote on them.

**Panel, quality, capitation.** Paid per patient and for outcomes. Suits a clinic in value contracts. Ask how patients are attributed and risk-adjusted, and who does the work of the measures.

## The same year under three models

Dr. Rivera's 5,538.5 wRVU:

| Model | Arithmetic | Pay |
|---|---|---:|
| Salary | | $255,000 |
| Base $230,000, $45 above 4,600 | $230,000 + 938.5 × $45 | **$272,233** |
| Pure $50 | 5,538.5 × $50 | **$276,925** |

Now the bad year: maternity leave of twelve weeks, 4,260 wRVU.

| Model | | Pay |
|---|---|---:|
| Salary | | $255,000 |
| Base with threshold | below the threshold | $230,000 |
| Pure $50 | 4,260 × $50 | **$213,000** |

And the good one, 6,400: salary $255,000, threshold $311,000, pure $320,000. The spread between good and bad is nothing, $81,000 and $107,000. That spread is the price tag of risk. Is the extra average worth it *this* decade?

**Fix for leave:** the threshold must be **pro-rated** for approved leave. 4,600 × 40 ÷ 52 = 3,538; then the year above pays $230,000 + 722 × $45 = $262,490. One sentence in the contract, $32,490.`,
    },
    {
      kind: 'chart',
      title: 'One physician, three years, three models',
      form: 'bar',
      unit: 'usd',
      categories: ['4,260 wRVU (leave)', '5,538.5 wRVU', '6,400 wRVU'],
      series: [
        { name: 'Salary', values: [255000, 255000, 255000] },
        { name: 'Base + threshold', values: [230000, 272233, 311000] },
        { name: 'Pure production', values: [213000, 276925, 320000] },
      ],
      summary:
        'Salary pays $255,000 in each year. Base with threshold pays $230,000 in the year of leave, $272,233 in the ordinary and $311,000 in the busy one; pure production $213,000, $276,925 and $320,000.',
      source: 'Worked example of this lesson.',
    },
    {
      kind: 'text',
      markdown: `## Is the threshold real?

A threshold should equal **base ÷ rate**: $230,000 ÷ $50 = 4,600. If the threshold is 5,200 at $50, the first $30,000 of your bonus has been taken back in advance. Compute the **effective rate**: total pay at expected production ÷ wRVU. Here $272,233 ÷ 5,538.5 = **$49.15**. Compare offers by that number at *your* production, and again at ten percent less.

Look for **tiers** (a higher rate above 6,000), for **caps**, and for **quality withholds**: "10 percent of pay is at risk on quality". If eight of ten physicians earned all of it last year, it is pay; if two did, it is a discount.

## The whole package

Put every offer on one sheet, per year, after the first:

| | Offer A (hospital) | Offer B (group) |
|---|---:|---:|
| Expected pay | $272,000 | $290,000 |
| Match and employer retirement money | $15,900 | $9,000 |
| Health premium paid for the family | $24,000 | $11,000 |
| Malpractice; tail | paid; paid | paid; **−$7,000** a year if you leave after four |
| CME and licenses | $4,500 | $2,500 |
| Call: 1 in 4, unpaid / 1 in 8, $600 | −$0 | +$4,800 |
| Loan forgiveness counted (module 1) | +$15,000 | 0 |
| **Comparable total** | **$331,400** | **$310,300** |

The lower salary is the larger offer. Then divide by **hours**: sessions, inbox, call, commute. A at 46 hours a week and B at 52 make $157 and $130 an hour (46 weeks).

**Signing bonus, relocation, loan repayment**: usually *forgiven* loans. Ask three things: over how long, pro-rata by the month or all-or-nothing, and is it repaid **gross** or net of the tax you paid on it? Repaying $40,000 gross after keeping $25,000 of it costs you $15,000 unless a tax professional repairs it.

## Negotiating without theater

Employers expect it; few offers have been withdrawn over a polite question. Prepare three numbers: the survey's median for your region, your own production or panel, and the offer you would sign. Ask for **structure before money**: guarantee of two years, pro-rated threshold, schedule-of-service wRVU, tail, pro-rata repayment. They cost the employer little today and are worth more to you than five thousand of base. One page, one call, one round.

> *"I would like to sign. Three points would make it easy: the threshold pro-rated for leave, the tail covered after two years, and the signing bonus forgiven monthly. Can we settle them this week?"*

## What to ask

- What did the last three hires earn in years one, two and three?
- How often has the formula changed, who decided, how much notice?
- What share of the physicians received the full quality bonus?
- What do you pay for call, supervision, and medical direction?

## Mistakes to avoid

- **Comparing base with base.**
- **A guarantee that is a loan**: "income guarantee, reconciled". Against what?
- **Averages of the group** that include two part-time founders and a proceduralist.
- **Negotiating after signing the letter of intent.** It is "not binding", and yet everything in it will be in the contract.`,
    },
  ],
};
