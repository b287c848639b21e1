import type { Lesson } from '../types.ts';

export const buyIn: Lesson = {
  key: 'buying-into-a-practice',
  title: 'Buying in: what a share is worth',
  summary:
    'Value the three layers of a practice, compare price with income shift, and read the agreement from the exit.',
  minutes: 12,
  blocks: [
    {
      kind: 'text',
      markdown: `"Partnership track, two years" is a sentence in thousands of offers. It is not an offer of anything until three things are in writing: the **price or the formula**, the **date**, and **what changes** in your pay and your vote. This lesson values a share, turns the price into a yearly return, and then reads the agreement backwards, from the exit.

## Three layers of value

**1. Hard assets**: equipment, furniture, supplies, at what a second-hand buyer would pay. Not the depreciation schedule's number, which follows the tax code.

**2. Working capital**: mostly **receivables**, what has been earned and not yet paid. Never at face value. A claim's gross charge is fiction; its contracted amount is nearer; its age decides. Minus what the practice owes: suppliers, accrued bonuses, the credit line.

**3. Goodwill**: the tendency of patients and referrers to come back. In primary care there is often little that is not tied to a person, and a buyer should pay only for profit **beyond** what the owners would earn as employees elsewhere.

## A worked valuation

Four physicians offer a fifth an equal share.

| Layer | | Value |
|---|---|---:|
| Equipment at resale | | $180,000 |
| Receivables, gross charges $600,000 | at contract rates and by age | $310,000 |
| Owed to suppliers and bank | | −$90,000 |
| **Net assets** | | **$400,000** |
| Goodwill | see below | $225,000 |
| **Practice** | | **$625,000** |

**Goodwill by excess earnings.** Each owner takes home $290,000 for work an employer in town would pay $275,000 to have done. The excess is $15,000 × 5 = $75,000 a year. Nobody knows how long it lasts; a buyer might pay three years of it: $225,000.

> A fifth of $625,000 is **$125,000**: $80,000 of assets and $45,000 of goodwill.

## Cash price or income shift

There are two ways to pay. A **check**, often financed by a bank and paid after tax. Or an **income shift**: the new partner takes less for some years. Suppose the offer is "$25,000 less for three years, then equal".

> Present value at 7 percent: $25,000 × 2.624 = **$65,600**, and it is paid **before tax**. At a 38 percent combined rate it costs the buyer about $40,700 of spendable money.

The income shift is usually better for the buyer and worse for the sellers, who receive it as ordinary income rather than, in part, as capital gain. That tension is where the bargaining is. Assets bought by check may be written off over time; a good agreement says which layer each dollar buys.

## What return does it bring?

Write the price as an investment. If partnership adds $15,000 of profit and $8,000 of building rent share to what you would earn as an employee, the $125,000 brings $23,000 a year, 18 percent, **while you are there**. If you leave after four years and receive only the net-asset part back ($80,000), you paid $45,000 for $92,000 of extra income. Fair. If the exit pays nothing, you paid $125,000 for $92,000. Not fair. **The exit decides the return.**`,
    },
    {
      kind: 'text',
      markdown: `## Read the agreement from the exit

Ask these in this order, with the pages open:

1. **If I leave voluntarily**, what is paid, by which formula, over how many years, with what interest? Is it cut if I stay in town?
2. **If I am pushed out**, by what vote, for which causes, with how much notice?
3. **If I die or cannot work**, is the buy-out insured? Who owns the policy?
4. **If the practice is sold** to a hospital or an investor two years after I buy in, do I share in full? (Look for a vesting of sale proceeds.)
5. **Who pays the tail** on claims-made malpractice coverage when I go? (Module 6.)
6. **Which decisions need unanimity**: new partners, debt above a sum, closing a site, the compensation formula?
7. **What have you promised the bank?** New partners are asked to guarantee old loans.

The same formula must serve for coming in and going out. A practice that buys in at goodwill and pays out at book value is a machine that transfers money from the young to the old; if you stay thirty years you will collect at the other end, and if you leave you will not.

## What to ask for before you sign

- Three years of financial statements **and** tax returns. If they differ by more than timing, ask why.
- Aged receivables today, and collections for the last twelve months by payer.
- The compensation formula and each partner's last two years under it.
- A list of all contracts with change-of-control or personal-guarantee clauses.
- Time with the partner who left most recently. Ask what they were paid, and when.

## Mistakes to avoid

- **Falling in love with the track.** Two years at $40,000 below market for a promise is an $80,000 option premium; price it as such, and ask for a date and a formula now.
- **Paying gross charges for receivables.** On the table above, $600,000 of charges were worth $310,000.
- **Buying the building in the same signature.** Real estate is a second decision with its own loan, lease and exit.
- **No non-competition review.** A buy-in plus a fifteen-mile restriction means that the exit price is whatever they say.
- **One lawyer for all.** The practice's lawyer represents the practice.`,
    },
  ],
};
