import { picture } from '../../media/pictures.ts';
import { adaptedFrom } from '../attribution.ts';
import type { Lesson } from '../types.ts';

export const howInsuranceWorks: Lesson = {
  key: 'what-to-insure',
  title: 'How insurance works, and what to insure',
  summary:
    'Pooling, fair premiums, moral hazard and adverse selection; then a simple rule for what deserves a policy.',
  minutes: 12,
  blocks: [
    {
      kind: 'text',
      markdown: `## A pool of one hundred practices

Insurance turns a small chance of ruin into a certain small cost. Take one hundred similar practices. In a given year sixty have only trifles, broken windows and lost phones, at $500 each. Thirty have a medium loss averaging $4,000: a vaccine refrigerator, a burst pipe. Ten have a loss of $60,000: fire, a break-in with data theft. Nobody knows beforehand who will be among the ten.

> 60 × $500 + 30 × $4,000 + 10 × $60,000 = $30,000 + $120,000 + $600,000 = **$750,000**

If each pays **$7,500** into the pool, every loss can be paid. That is the **actuarially fair premium**: what the average member of the pool costs. A real premium is higher, because the insurer also pays for offices, agents, fraud and a profit, and lower by what it earns on premiums between the day they come in and the day claims go out.

So, on average, **insurance loses you money**. That is not a complaint; it is the price of not being one of the ten. It follows that it should be bought only where being one of the ten would change your life.

## Two problems of information

**Moral hazard.** Those who are insured take a little less care, or use a little more. Insurers answer with deductibles, copayments and limits: they leave a share of the loss with you so that you still watch the refrigerator.

**Adverse selection.** Those who expect a loss are the keenest to buy. If the price is set for the average, the careful leave, the average worsens, the price rises, more of the careful leave. Insurers answer with medical questions, waiting periods, and group contracts, where membership has another reason. This is why disability coverage is cheap and easy for a healthy resident and difficult after the first back operation, and why a hospital's group plan asks no questions.

${adaptedFrom('Insurance and Imperfect Information', '16-2-insurance-and-imperfect-information')}`,
    },
    picture('insurance-layers'),
    {
      kind: 'text',
      markdown: `## The rule

Draw two axes: how **likely**, and how **large** compared with what you own and earn.

| | Small loss | Ruinous loss |
|---|---|---|
| **Likely** | Pay it yourself; budget it | Avoid it, or change what you do |
| **Unlikely** | Pay it yourself | **Insure it** |

Phones, extended warranties, collision on an old car: the left column. Death with dependents, disability, liability, the house, serious illness: the lower right corner. Most households are insured the wrong way round: five small policies and no disability coverage.

**Raise every deductible to what the cushion of module 1 can bear.** Going from $500 to $2,500 on home and car may save $700 a year. If you have such a loss less than once in three years, you win; and you insure against the fire, not against the fence.

## The order for a physician household

1. **Health**, everyone, without a gap between jobs.
2. **Disability**, from the first resident's pay.
3. **Liability of the profession** (lesson 3), and of the car and house.
4. **Term life**, the day somebody depends on your income.
5. **Property**: house or renter's, at replacement cost.
6. **Umbrella** over car and house.
7. **Practice**: property and general liability, workers' compensation, cyber, employment practices, business interruption.

A practice's cyber policy deserves its own line. The ten large losses in the pool above are no longer mostly fires. Ask about **ransom, restoration, notification of patients, fines where insurable, and lost income**, and about which security measures it presumes: a policy that presumes multi-factor sign-in does not pay where there was none.

## A worked example: is this policy worth it?

A disability "critical illness" rider costs $640 a year and pays $30,000 on a first heart attack, stroke or cancer. At 38, non-smoking, the yearly chance is perhaps 0.4 percent.

> Expected benefit: 0.004 × $30,000 = **$120** for $640.

Nineteen cents on the dollar. And would $30,000 change your life, with disability coverage and six months' cash? Decline. The same $640 buys a good part of an own-occupation policy whose benefit may be three million dollars over a career.

## What to ask of any policy

1. What exactly triggers payment, and who decides?
2. What is excluded? Read that page first.
3. Is the price guaranteed, and the right to renew?
4. What is the most it will ever pay, per event and in all?
5. Who pays the person selling it, and how much in the first year?

## Mistakes to avoid

- **Insurance as investment**, before the plain coverage is in place. Mixed products hide the price of both parts. Buy term, disability and liability first; then ask again whether the mixture is needed.
- **Naming an estate or a minor as beneficiary.**
- **Replacing an old policy by a new one** without checking the contestability period: two years in which the insurer may question your answers again.
- **Small claims.** Three fence claims in five years can cost the right to insure the fire.
- **An answer on an application that is not true.** It is the first thing read after a claim.`,
    },
  ],
};
