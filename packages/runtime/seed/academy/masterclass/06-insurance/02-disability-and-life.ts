import type { Lesson } from '../types.ts';

export const disabilityAndLife: Lesson = {
  key: 'disability-and-life',
  title: 'Disability and life: insuring the income',
  summary:
    'The definition that matters, the gap calculation, and a life-insurance sum derived rather than guessed.',
  minutes: 13,
  blocks: [
    {
      kind: 'text',
      markdown: `Your largest asset is not on the balance sheet. At 34, with $265,000 a year and thirty years ahead, it is worth several million dollars in today's money, and it depends on one back, two hands and one mind. The chance that it is interrupted for more than three months before 65 is commonly put at one in four or five. Death in the same years is rarer by far. Yet more physicians carry life insurance than good disability coverage.

## The definition is the policy

- **Own-occupation ("true own-occ")**: pays if you cannot do the material duties of **your specialty**, even if you earn elsewhere.
- **Modified own-occ**: pays only while you are *not* working in another job.
- **Two-year own-occ, then any occupation**: the usual group policy. After two years it stops if you could do *any* work your education fits.
- **Any occupation**: pays if you can do nothing. A physician who can teach is not disabled.

For an internist the difference between the first two may seem small: most of the work is thinking. Consider the actual risks: depression, long illness with fatigue, a tremor, multiple sclerosis. The physician who can chart-review at a third of the pay wants **own-occ with residual benefits**: a proportional payment for a proportional loss of income, typically from a loss of 15 or 20 percent.

## The words to look for

| Term | Good | Why |
|---|---|---|
| Non-cancellable, guaranteed renewable | both | price and terms cannot change |
| Waiting period | 90 days | shorter is expensive; the cushion bridges it |
| Benefit period | to 65 or 67 | five years is not a career |
| Residual | included | most claims are partial or begin so |
| Cost of living | if young | a fixed benefit halves in 24 years at 3 percent |
| Future increase | if income will rise | more coverage later without a medical |
| Mental and nervous | no 24-month limit, if obtainable | a common reason for claims |
| Student-loan rider | optional | price it against simply more benefit |

## The gap

Dr. Rivera's hospital gives 60 percent of pay to a maximum of $10,000 a month, two-year own-occ; the **employer pays the premium**, so benefits are taxable. She pays for her own policy after tax, so **its** benefits are not.

> Needs each month: $9,500 (living, housing, loan, premiums; no retirement saving yet).
>
> Group: 60% × $22,083 = $13,250, capped at $10,000; after tax of 25%: **$7,500**.
>
> **Gap: $2,000**, and after two years, if the group policy stops, **$9,500**.

A personal policy of $5,000 to $7,500 a month, own-occ to 65, covers the gap, the second stage, and the fact that the group policy stays at the hospital when she leaves. The cost at her age is often 2 to 4 percent of the benefit-year. Nothing in it is saved by waiting: price rises with age, and each new diagnosis becomes an exclusion.`,
    },
    {
      kind: 'chart',
      title: 'A month of disability: where $9,500 comes from',
      form: 'stacked_bar',
      unit: 'usd',
      categories: [
        'Group only, years 1–2',
        'Group only, from year 3',
        'With own policy, years 1–2',
        'With own policy, from year 3',
      ],
      series: [
        { name: 'Group, after tax', values: [7500, 0, 7500, 0] },
        { name: 'Own policy', values: [0, 0, 6000, 6000] },
        { name: 'Missing', values: [2000, 9500, 0, 3500] },
      ],
      summary:
        'With group coverage alone $2,000 a month is missing for two years and all $9,500 from the third year, if the definition changes. A personal policy of $6,000 closes the first gap with room to save and leaves $3,500 open later.',
      source: 'Worked example of this lesson.',
    },
    {
      kind: 'text',
      markdown: `## Life insurance: a sum, not a multiple

"Ten times income" is a slogan. Compute what your death would cost the people you leave:

1. **Debts that would not die with you**: mortgage, private loans, personal guarantees. (Federal student loans are discharged.)
2. **Years of support**: (family's needs − survivor's income) for the years until the youngest is on their own feet, discounted a little above inflation.
3. **Purposes**: education, a year off for the survivor.
4. **Less what is there**: savings, existing coverage, survivor benefits of Social Security.

> A family needs $110,000 a year; the survivor earns $45,000. Gap $65,000 for 18 years at 2 percent real: $65,000 × 14.99 = **$974,500**. Plus mortgage $410,000, education $200,000. Less savings $190,000 and group life $265,000.
>
> **About $1,130,000.** Buy $1.25 million of term.

**Term** for 20 years, healthy, at 36: some $40 to $60 a month. **Ladder** it: $750,000 for 20 years and $500,000 for 10, as debts and dependence shrink. Convertible without a medical is worth a few dollars.

**Permanent** life (whole, universal, indexed) costs ten times as much, because it also saves, at a commission that is often most of the first year's premium. It has real uses: a child who will always need support, liquidity for a taxable estate (above {{figure:irs.estate.basic_exclusion}} a person), a buy-sell agreement. As a retirement account for a physician with unused 401(k) space it is the wrong tool, and the first ten years' surrender values say so.

**A non-earning spouse** needs coverage too: price what the work at home would cost for ten years.

## Buying it

Use an independent agent who shows at least four carriers' own-occ contracts side by side and says what each pays. For residents: many hospitals have discounted policies without medical questions in the last months of training. **It is the best moment of your life to apply.** Associations' group policies are cheap while young and may be changed or canceled for the whole group.

Apply **before** the tests: a sleep study, a therapy course, a scan ordered "to be safe" become questions on the form. Never postpone care for it; do apply early.

## What to ask

- Read me the definition of total disability, aloud, with its second sentence.
- What loss of income triggers residual benefits, and for how long?
- Whose money pays the premium? Is the benefit taxable?
- What happens to the price if I leave the employer or the association?

## Mistakes to avoid

- **Relying on the group policy alone.** It ends with the job, often on the day you need it.
- **Deducting premiums in the practice** without noticing that this makes the benefit taxable.
- **Keeping disability coverage to 67 at full size** when the portfolio could already carry you. Coverage is for the years in which it could not.
- **Letting a policy lapse while changing jobs.** First the new one in force, then the old one ended.`,
    },
  ],
};
