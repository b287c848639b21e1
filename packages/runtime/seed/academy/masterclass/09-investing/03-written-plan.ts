import type { Lesson } from '../types.ts';

export const writtenPlan: Lesson = {
  key: 'the-written-plan',
  title: 'The one-page plan, and the people who help with it',
  summary:
    'Write rules for the bad days on a good day; know what an adviser owes you; close the loop with module 1.',
  minutes: 11,
  blocks: [
    {
      kind: 'text',
      markdown: `Clinicians use protocols for the moments in which judgment is weakest: the arrest, the sepsis, the three-in-the-morning call. Money has such moments as well, a crash, a windfall, a divorce, a colleague's brilliant idea at dinner. The protocol is called an **investment policy statement**. It fits on one page, and it is written on a good day for use on a bad one.

## What we do to ourselves

Four habits of mind, known from any ward round, and the counter-measure for each:

- **Loss aversion**: a loss hurts about twice as much as an equal gain pleases. It makes us sell at the bottom. *Counter: the mixture chosen by its worst year, and a rule.*
- **Overconfidence**: success in one hard field suggests ease in another. *Counter: a "play" account of at most five percent, with its result written beside the index.*
- **Anchoring**: "I'll sell when it is back at what I paid." The market does not know what you paid. *Counter: ask whether you would buy it today.*
- **Present bias**: the boat now, the deferral next year. *Counter: automatic transfers; half of every raise decided in advance.*

And one for professionals: **doing something**. In medicine inaction can kill; in investing activity usually does.

## The page

> **Purpose.** Work by choice from 58, with $120,000 a year in today's dollars. Two children through a state university. No debt but the house.
>
> **Saving.** 20 percent of gross, automatic. Half of each raise is added. Order: match, HSA, 403(b), backdoor Roth for both, taxable.
>
> **Mixture.** 70 stocks (two thirds domestic, one third foreign), 30 high-quality bonds, over all accounts. From 53, five points fewer stocks every three years, down to 50.
>
> **Materials.** Broad index funds, yearly cost under 0.2 percent. Nothing whose page of risks we have not read. Play account at most 5 percent.
>
> **Rebalancing.** First week of January, or at five points off.
>
> **When markets fall 30 percent:** we do nothing but rebalance, and we do not look more than once a month. We re-read this page.
>
> **Windfalls above $10,000:** ninety days in cash, then by this page.
>
> **Debt.** Above 7 percent: before investing. The house: as scheduled.
>
> **Cushion.** Five months of essentials.
>
> **Insurance review**, beneficiaries, this page: each January. Changes wait thirty days and need both signatures.
>
> *Signed, dated.*

The last line but one is the most valuable: **thirty days and two signatures**. No market offer that is good today is bad in a month.`,
    },
    {
      kind: 'chart',
      title: 'From 34 to 70 on one page: net worth in today’s dollars',
      form: 'area',
      unit: 'usd',
      categories: ['34', '40', '46', '52', '58', '64', '70'],
      series: [{ name: 'Net worth', values: [-166700, 203000, 668000, 1273000, 2061000, 2119000, 2195000] }],
      summary:
        'With $60,000 of improvement a year, as in module 1, and a real return of 4.5 percent, net worth crosses zero after three years, reaches about $668,000 at 46 and $2.1 million at 58; then $84,000 a year is drawn and the sum holds roughly steady.',
      source: 'Illustration with constant returns; real paths are rougher.',
    },
    {
      kind: 'text',
      markdown: `## Who helps, and how they are paid

| Paid by | Conflict | Fits |
|---|---|---|
| Commission on what you buy | to sell, and to sell what pays most | insurance, knowingly |
| Percentage of assets | against paying off debt, buying a practice, giving | those who want it run for them |
| Flat yearly fee | to do little | steady planning |
| By the hour or project | to take long | second opinions, a plan to run yourself |

**Fiduciary** means bound to put your interest first. Ask: *"Are you a fiduciary at all times, for all of our dealings, in writing?"* A person may be one on Monday, as adviser, and not on Tuesday, as broker. Read **Form ADV part 2** (fees, conflicts, discipline) and the two-page Form CRS; look the name up on the regulator's public pages (IAPD, BrokerCheck). The letters CFP, CPA/PFS and CFA mean study; dozens of others mean a weekend.

A good first meeting asks about your life before your assets, puts fees in dollars, says "I do not know" once, and sends a written summary. A bad one contains a lunch, a projection at 8 percent and a product.

## Fraud wears a tie

Physicians are looked for: high income, little time, trust in credentials. Marks: steady returns without bad months; pressure of time; secrecy; "only for doctors"; custody with the adviser himself (**statements must come from an independent custodian, directly to you**); difficulty of getting out. If you cannot explain to your partner in three sentences where the return comes from, it comes from you.

## Closing the loop

Take the balance sheet of module 1 and draw it again for **five years from now**, assuming you do what this course describes: loan on its road, match taken, cushion filled, insurance in place, contract with a fair exit. For Dr. Rivera: loan $95,000 (or 84 counted payments), retirement accounts $265,000, cash $45,000, net worth above **$200,000**. Nothing in it is brilliant. All of it is *arranged*.

Then choose **three** actions for the next thirty days, with a date each. Not ten. The commonest for those who have finished:

1. Apply for own-occupation disability coverage (module 6), before the next medical test.
2. Find out which plans the employer has, take the match, spread the deferral (module 5).
3. Read the exit clauses of the present contract and price them (module 7).

## What to ask an adviser

- How are you paid, by whom, and what did clients like me pay last year in dollars?
- Who holds the money?
- What would you advise against, in my case, that others would sell me?
- May I see a plan you wrote, without names?

## Mistakes to avoid

- **Hiring for performance.** Nobody knows next year's. Hire for planning, cost and candor.
- **A plan in one partner's head.** The other one inherits a puzzle. Once a year, together, with the list of accounts and passwords' place.
- **Perfecting.** Seventy percent of the benefit is in saving enough, costs, cover, and staying put.
- **Taking any course, this one included, for advice about you.** It taught questions. Your answers need your numbers, and, where it matters, a professional who is bound to you.`,
    },
  ],
};
