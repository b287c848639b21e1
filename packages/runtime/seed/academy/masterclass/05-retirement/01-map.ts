import { picture } from '../../media/pictures.ts';
import type { Lesson } from '../types.ts';

export const accountMap: Lesson = {
  key: 'map-of-accounts',
  title: 'A map of the accounts',
  summary:
    '401(k), 403(b), 457(b), IRA, HSA: what each is for, whose limit is whose, and in what order to fill them.',
  minutes: 13,
  blocks: [
    {
      kind: 'text',
      markdown: `Retirement accounts have names taken from the tax code, which is like naming drugs by their patent numbers. Underneath there are only four questions:

1. **Who sponsors it?** Your employer, your own business, or you.
2. **When is tax paid?** On the way in (*Roth*), on the way out (*traditional*), or never (HSA, for medical costs).
3. **What is the yearly limit, and is it shared with another account?**
4. **Whose is the money if the employer fails?**

The amounts change every year. On this page they come from a table with the year and the source beside them; check the year before you act.

## The workplace plans

**401(k)** at a private employer and **403(b)** at a hospital, school or charity are siblings. What you defer from salary is limited **per person across all of them together**: {{figure:irs.401k.elective_deferral}}. Two jobs with two plans still share that one limit. From age 50 a catch-up is added, {{figure:irs.401k.catch_up_50}}, and in the years you turn 60 to 63 a larger one, {{figure:irs.401k.catch_up_60_63}}. If your wages from that employer exceeded {{figure:irs.roth_catch_up.wage_threshold}} in the year before, the catch-up must be Roth.

Employer money comes on top. Yours and theirs **in one plan** may not pass {{figure:irs.415c.annual_additions}}, and the plan may count pay only up to {{figure:irs.401a17.compensation}}. The total is per unrelated employer: a hospital plan and the plan of your own side practice each have one. (Exception: if you control a business, its plan and your 403(b) are added together.)

**457(b)** has a limit **of its own**: {{figure:irs.457b.elective_deferral}}. A physician at a county or university hospital may defer into a 403(b) **and** a 457(b). There are two very different kinds:

- **Governmental**: held in trust, can be rolled to an IRA when you leave, no penalty for using it before 59½ once you have left.
- **Non-governmental** (a private non-profit): legally still the **hospital's money**, open to its creditors, cannot be rolled to an IRA, paid out by the plan's rules, sometimes all in the year you leave. Read the distribution options and the hospital's bond rating before you put in more than you could lose.

## Your own accounts

**IRA**, traditional or Roth: {{figure:irs.ira.contribution}} for both together, with a catch-up of {{figure:irs.ira.catch_up}} from 50. Almost every attending with a workplace plan earns too much to deduct the traditional one or to contribute to a Roth directly; the next lesson shows the side entrance.

**HSA**, if your health plan is a qualifying high-deductible one: {{figure:irs.hsa.self_only}} for yourself, {{figure:irs.hsa.family}} for a family, and {{figure:irs.hsa.catch_up}} more from 55. It is deductible going in, grows untaxed, and is untaxed coming out for medical costs, at any age, for **receipts of any year since it was opened**. Paid through the employer it escapes payroll tax as well. Nothing else in the code is favored three times. Choose the plan for your family's health first: a high-deductible plan is a poor bargain in a year of pregnancy or dialysis.`,
    },
    picture('account-map'),
    {
      kind: 'text',
      markdown: `## An order that usually works

1. The workplace plan **up to the full match**.
2. The **HSA**, if the health plan fits anyway.
3. The rest of the **401(k)/403(b)** deferral.
4. A **backdoor Roth** contribution, for you and for a spouse (even one without earnings).
5. A **governmental 457(b)**; a non-governmental one only after reading its papers.
6. After that a taxable account, which has no limit, no penalty and low tax on patient money.

## A worked example

Dr. Rivera's hospital matches half of the first 6 percent of pay. On $265,000 that is half of $15,900 = **$7,950**, about the $8,000 of module 1. She must defer at least $15,900 to receive it all; she defers $20,000.

What does the $20,000 cost her this year? At a combined marginal rate of 37 percent (federal 32, state 5) she would have kept $12,600 of it. So $12,600 of spending buys $20,000 in the plan, and the match makes it $27,950. Over thirty years at 5 percent after inflation, $20,000 a year becomes about **$1.33 million** in today's money, before tax on the way out.

Now the overlooked detail: the match is computed **each pay period**. If she defers so fast that she reaches the yearly limit in August, then nothing is deferred from September and nothing is matched: four months of match, $2,650, are gone, unless the plan has a **true-up**. Ask, or spread the deferral.

## Vesting and leaving

Your own deferrals are yours at once. The match may vest on a **cliff** (nothing until three years, then all) or **graded** (20 percent a year from the second to the sixth). Before resigning compute the date. Leaving in May instead of July cost one internist $21,000 of match.

When you leave: roll a 401(k), 403(b) or governmental 457(b) to the new plan or to an IRA **directly, trustee to trustee**. A check in your name has 20 percent withheld, and sixty days to be made whole. If you use the backdoor Roth, prefer the **new plan** to an IRA; the next lesson explains why.

## What to ask the benefits office

- Which plans am I in, and is there a 457(b)? Governmental or not? What are its distribution options?
- What is the match, per pay period or yearly, with a true-up? How does it vest?
- Is there a Roth option, and are after-tax contributions with in-plan conversion allowed?
- What are the total yearly costs of the funds in the plan, in percent?

## Mistakes to avoid

- **Two jobs, two full deferrals.** The excess must be out by April 15 or it is taxed twice.
- **Leaving the HSA in cash** for twenty years, and throwing the receipts away.
- **A 403(b) bought from a salesman in the cafeteria**: some are annuities with surrender charges of seven years.
- **Forgetting the beneficiary form.** It beats the will. Former spouses inherit every year because of it.`,
    },
  ],
};
