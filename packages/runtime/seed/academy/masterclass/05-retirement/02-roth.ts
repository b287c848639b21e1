import type { Lesson } from '../types.ts';

export const roth: Lesson = {
  key: 'traditional-roth-backdoor',
  title: 'Traditional, Roth, and the back door',
  summary:
    'Compare tax rates, not slogans; and the contribution that works only if another account is empty.',
  minutes: 12,
  blocks: [
    {
      kind: 'text',
      markdown: `## The only comparison that matters

Put $10,000 of salary into a traditional account: it grows, and tax is taken at the end. Or pay the tax first and put the rest into a Roth: it grows, and no tax is taken. If the tax **rate** is the same at both ends, the results are equal:

> Traditional: $10,000 × 4 × (1 − 0.32) = **$27,200**
>
> Roth: $10,000 × (1 − 0.32) × 4 = **$27,200**

Multiplication does not care about the order. So the decision is a comparison of two rates: **the rate you save now** and **the rate you will pay then**, on the *marginal* dollars in question. If the rate then is lower, traditional wins; if higher, Roth. "Tax-free growth" is not an argument; both grow without tax.

## Rates over a physician's life

- **Medical school, residency, fellowship**: low rate now. **Roth.** The best years for it, and the ones with the least money.
- **The year of graduation**: half a year of each pay. Roth in the second half too, often.
- **Peak earning**: high rate now, and most people withdraw at lower average rates, since the first dollars of retirement income fill the low brackets. **Mostly traditional.**
- **Between retirement and Social Security or required distributions**: low-rate years, a window for **converting** some traditional money to Roth.
- **Pension, large traditional balances, moving to a high-tax state, a surviving spouse on single brackets**: the rate later may be higher than it looks. Some Roth is insurance against not knowing.

Few are certain, so many split. Splitting is not cowardice; it is diversification of tax law.

One more point for the maximizers: limits are the same for both kinds, so a full Roth contribution shelters **more**, because its money has already been taxed. It matters only if you fill the account and would invest the tax saving in a taxable one.`,
    },
    {
      kind: 'chart',
      title: '$10,000 of salary, grown fourfold: what is left after tax',
      form: 'bar',
      unit: 'usd',
      categories: ['Later rate 12%', 'Later rate 24%', 'Later rate 32%', 'Later rate 37%'],
      series: [
        { name: 'Traditional', values: [35200, 30400, 27200, 25200] },
        { name: 'Roth, taxed at 32% now', values: [27200, 27200, 27200, 27200] },
      ],
      summary:
        'With a rate of 32 percent now, Roth leaves $27,200 whatever comes. Traditional leaves $35,200 if the later rate is 12 percent, $30,400 at 24, the same $27,200 at 32 and $25,200 at 37.',
      source: 'Own calculation.',
    },
    {
      kind: 'text',
      markdown: `## The back door

Direct Roth IRA contributions fade out between {{figure:irs.roth_ira.phaseout_start_single}} and {{figure:irs.roth_ira.phaseout_end_single}} for a single filer, {{figure:irs.roth_ira.phaseout_start_joint}} and {{figure:irs.roth_ira.phaseout_end_joint}} for a joint return. But two other doors are open at any income: **contributing to a traditional IRA without deducting it**, and **converting** a traditional IRA to Roth. One after the other they are called the backdoor Roth.

**Step by step**

1. Make sure you have **no pre-tax money in any traditional, SEP or SIMPLE IRA** on December 31 of the year you convert.
2. Contribute to a traditional IRA (limit: {{figure:irs.ira.contribution}}); do not deduct it. Leave it in cash.
3. Once it has settled, convert all of it to the Roth IRA. Any cents of interest are taxable; ignore nothing, round nothing.
4. Invest it in the Roth.
5. **File Form 8606** for the year, one for each spouse. Without it the IRS does not know that the contribution was already taxed, and you may pay again.

## The pro-rata rule

You cannot convert "only the after-tax part". For tax, all your non-Roth IRAs are one pot, and every dollar that leaves carries the pot's mixture.

> Dr. Shah has $54,000 in a rollover IRA (pre-tax) and adds $6,000 undeducted. She converts $6,000. After-tax share: $6,000 ÷ $60,000 = 10%. So $600 of the conversion is free and **$5,400 is taxable**. At 35 percent: **$1,890**, for nothing gained.

**The repair:** move the $54,000 *into* her employer's 401(k) or 403(b), if the plan accepts rollovers, before December 31. Plans are not part of the pot. This is why the last lesson advised against rolling old plans to an IRA. A spouse's IRAs are a separate pot.

## Beyond the back door

Some 401(k) plans allow **after-tax contributions** beyond the deferral, up to the plan's total, and their conversion inside the plan: a "mega" back door. Both features must be in the plan document, and many hospital 403(b)s lack them. Ask; do not assume.

## Roth conversions of larger sums

Converting is choosing your tax year. Good ones: a sabbatical, the half-year between training and practice, the first years of retirement, a year with a large business loss. Pay the tax **from outside** the account. Convert up to the top of a bracket you are content with, not a dollar further, and look at what else that year's income decides: loan payments, premium credits, Medicare surcharges two years on.

## What to ask

- Do I, on any statement anywhere, have a SEP, SIMPLE or rollover IRA?
- Will my present plan accept a roll-in of pre-tax IRA money?
- Did last year's return contain Form 8606? Look; do not ask from memory.
- Which rate do I save **on the last dollar** this year, federal and state together?

## Mistakes to avoid

- **A SEP-IRA for moonlighting income**: it fills the pot. The solo 401(k) of the next lesson does not.
- **Leaving the contribution invested for months before converting.** A gain is taxed, a loss is a nuisance.
- **Converting in the year you rolled over an old 401(k) to an IRA.** December 31 decides, not the order of events.
- **Choosing Roth in the highest bracket "because taxes will rise".** Perhaps. Yours have to rise above 37 percent on *those* dollars.`,
    },
  ],
};
