import { adaptedFrom } from '../attribution.ts';
import type { Lesson } from '../types.ts';

export const allocation: Lesson = {
  key: 'risk-and-allocation',
  title: 'Risk, diversification and allocation',
  summary:
    'Why picking winners rarely works, what diversification removes, and how to choose and keep a mixture.',
  minutes: 12,
  blocks: [
    {
      kind: 'text',
      markdown: `## Why picking is hard

A stock's price today already contains what everybody expects. So to gain from a firm's success it is not enough that it succeeds; it must succeed **more than is expected**. You would have to find the firm that is thought dull and turns out splendid, while thousands of full-time analysts look for the same one. What moves prices is news, and news is by definition not known. Prices therefore move much like a **random walk with a trend**: on any day about as likely down as up, over years more up than down.

It follows that even professionals do not beat the average reliably. In most long periods a half to two-thirds of funds that pick stocks do **worse** than the market they pick from, largely because of their costs, and those that did better in one period are rarely the ones that do so in the next. An amateur with a newspaper and a night shift is not better placed.

The alternative is dull: own a small piece of **everything**, at low cost, through an index fund, and take the trend without the walk's tuition fee.

${adaptedFrom('How to Accumulate Personal Wealth', '17-3-how-to-accumulate-personal-wealth')}`,
    },
    {
      kind: 'text',
      markdown: `## Two kinds of risk

- **Risk that can be diversified away**: this firm, this sector, this building, this hospital system. No one pays you for carrying it, since you could have avoided it free of charge.
- **Risk that cannot**: everything falls together. For this one a return is expected, sometimes after years.

Now look at a physician's whole position. Your largest asset is future pay, tied to one sector in one region; perhaps to a practice you own and a building it rents from you. Buying your health system's bonds or a local surgery-center syndicate adds to what you already have most of. **Invest away from your job.**

## The main materials

| | What you own | What may go wrong |
|---|---|---|
| Stocks (broad fund) | a part of firms' profits | halves now and then; may take ten years to return |
| Bonds (high quality, medium term) | a promise of fixed payments | loses when rates or inflation rise |
| Inflation-protected government bonds | a promise in real dollars | price moves with real rates before maturity |
| Cash, money market | safety for a year or two | loses slowly to inflation |
| Real estate | rents | one building, one tenant, one loan; hours |

## Choosing a mixture

Three questions, and the *lowest* answer decides:

1. **Ability**: when is the money needed? What is needed within five years does not belong in stocks.
2. **Need**: which return does the plan of lesson 1 require? If 4.5 percent real suffices, seven is not worth the nights.
3. **Willingness**: what did you *do* in the last fall? Not feel: do.

A bad year for stocks is −35 to −50 percent. Write the dollars down before it comes:

| Stocks / bonds | Balance $1,000,000 in a bad market (stocks −45%, bonds 0%) |
|---|---:|
| 100 / 0 | $550,000 |
| 80 / 20 | $640,000 |
| 60 / 40 | $730,000 |
| 40 / 60 | $820,000 |

If $640,000 on a Tuesday would make you sell, eighty percent is not your mixture, whatever a questionnaire says. A plan you keep at 60 beats a plan you abandon at 90.`,
    },
    {
      kind: 'chart',
      title: '$1,000,000 after a fall of 45% in stocks',
      form: 'stacked_bar',
      unit: 'usd',
      categories: ['100 / 0', '80 / 20', '60 / 40', '40 / 60'],
      series: [
        { name: 'Stocks', values: [550000, 440000, 330000, 220000] },
        { name: 'Bonds', values: [0, 200000, 400000, 600000] },
      ],
      summary:
        'After stocks fall by 45 percent with bonds unchanged, $550,000 is left of an all-stock portfolio, $640,000 of 80/20, $730,000 of 60/40 and $820,000 of 40/60.',
      source: 'Own calculation; real bonds move as well.',
    },
    {
      kind: 'text',
      markdown: `## Keeping it

**Rebalancing** sells what has risen and buys what has fallen, back to the chosen mixture: once a year, or when a part is off by more than five points. It is a rule that makes you do the unpleasant right thing. First with new money, then inside retirement accounts (no tax), last in the taxable one.

> 60/40 of $500,000 becomes, after a good year, $360,000 and $205,000: 63.7 percent. Back to 60: sell $21,000 of stocks. In the 403(b), a few clicks and no tax.

**Location.** The mixture is one, over all accounts together. Put what is taxed highly each year (bonds, actively traded funds) in traditional accounts; what is expected to grow most in Roth; broad stock funds in taxable, where gains wait and dividends are taxed gently. It is worth perhaps a quarter of a percent a year. First choose the mixture, then the places, never the reverse.

**Loss harvesting** in a taxable account: sell at a loss, buy something similar but not "substantially identical", use the loss against gains, and a little against income. Mind the **wash-sale** rule: thirty days before and after, in *any* of your accounts, and your spouse's.

**A glide**: fewer stocks as the date of need approaches. Most dangerous are the five years before and after stopping work, when a fall meets withdrawals: **sequence risk**. Two retirees with the same average return end, one rich and one empty, by the order of the years.

## Three funds

Many physicians need no more than three: all domestic stocks, all foreign stocks, high-quality bonds; or a single target-date fund that holds the three and glides by itself. Simple portfolios are kept. The criteria: broad index, yearly cost below about 0.2 percent, no sales charge. This course names no product; dozens meet them, and your plan's menu will contain some.

## What to ask before anything else is added

1. What does it own, and do I own that already?
2. What does it cost, all layers?
3. When can I get out, at what price, and who decides?
4. What was its worst year, and what would that be in my dollars?
5. Why is it offered to me? (Good private deals seldom need physicians.)

## Mistakes to avoid

- **Diversifying by counting funds.** Seven funds of large American firms are one.
- **Chasing**: the average investor's dollar earns one or two percent less than the fund it is in, because it comes late and leaves early.
- **Syndicates among colleagues.** Undiversified, illiquid, and you will meet them in the lounge.
- **Checking daily.** The walk is random; only the trend is yours.`,
    },
  ],
};
