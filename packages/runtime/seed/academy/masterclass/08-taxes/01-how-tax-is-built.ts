import { picture } from '../../media/pictures.ts';
import { adaptedFrom } from '../attribution.ts';
import type { Lesson } from '../types.ts';

export const howTaxIsBuilt: Lesson = {
  key: 'how-a-tax-bill-is-built',
  title: 'How a tax bill is built',
  summary: 'Marginal and effective rates, deductions and credits, and the five taxes a physician pays.',
  minutes: 12,
  blocks: [
    {
      kind: 'text',
      markdown: `## What kinds of tax there are

A tax is **progressive** if those with more income pay a larger *share* of it, **proportional** if all pay the same share, and **regressive** if the share falls as income rises. The federal income tax is progressive: each layer of income has its own rate, and higher layers have higher rates. Medicare's payroll tax is roughly proportional, with an extra piece for high wages. Social Security's is proportional up to the wage base, {{figure:ssa.wage_base}}, and zero above, so for a physician its share falls as pay rises. Sales taxes tend to be regressive, as those with less spend more of what they have. A household's real burden is the sum of all of them, and states differ so much that the same salary may leave $20,000 more a year on one side of a river.

${adaptedFrom('Taxation', '30-2-taxation')}

## Marginal and effective

The commonest error about tax is a sentence: *"The bonus pushed me into a higher bracket, so I took home less."* It is not possible that way. Only the dollars **inside** a layer pay its rate.

A teaching table (not the law's; the real layers change every year):

| Layer of taxable income | Rate | Tax in the layer, at $220,000 |
|---|---:|---:|
| first $25,000 | 10% | $2,500 |
| next $75,000 | 22% | $16,500 |
| next $100,000 | 24% | $24,000 |
| above $200,000 | 32% | $6,400 |
| **Total** | | **$49,400** |

- **Marginal rate**: tax on the *next* dollar: **32 percent**. Use it for decisions: a deferral, a deduction, an extra shift.
- **Effective rate**: total tax ÷ income: $49,400 ÷ $220,000 = **22.5 percent**. Use it for planning a year.

An extra shift at $1,500 is taxed at the marginal rates added together: federal 32, state 5, Medicare 1.45 + 0.9. You keep **$910**. Whether that is worth a Saturday is for you to say, but say it with the right number.`,
    },
    picture('tax-layers'),
    {
      kind: 'text',
      markdown: `## From gross to tax

1. **Gross income**: wages, business profit, interest, gains.
2. Less **adjustments** ("above the line"): pre-tax deferrals never appear here at all; HSA, half of self-employment tax, self-employed health premiums. The result is **AGI**, the number on which loan payments and many phase-outs hang.
3. Less the **standard deduction**, single {{figure:irs.standard_deduction.single}}, joint {{figure:irs.standard_deduction.joint}}; **or itemized** deductions: state and local tax up to the cap, {{figure:irs.salt.cap}}, which shrinks again at high incomes; mortgage interest; gifts to charity.
4. That is **taxable income**. The layers turn it into tax.
5. Less **credits**: dollar for dollar. A credit of $2,000 is $2,000; a deduction of $2,000 is $640 at 32 percent.
6. Plus **other taxes**: self-employment, additional Medicare, net investment income.
7. Less **payments**: withholding and estimates. The rest is what you owe or get back. A refund is your own money, lent without interest.

## The five taxes of a physician

| Tax | Rate | On |
|---|---|---|
| Federal income | layers up to 37% | taxable income |
| State and local | 0 to about 13% | varies |
| Social Security | {{figure:ssa.employee_rate}} (twice if self-employed) | earnings up to the wage base |
| Medicare | 1.45% + 0.9% above {{figure:irs.additional_medicare.threshold_joint}} joint | all earnings |
| Net investment income | 3.8% | interest, dividends, gains, rent, above the same joint threshold |

**Capital gains** held for more than a year, and qualified dividends, have lower layers of their own: 0, 15 and 20 percent. Most attendings pay 15, with 3.8 above the threshold. That difference, 18.8 against 35, is why patience is a tax strategy.

## Three levers, in order of size

1. **Defer and shelter**: the accounts of module 5.
2. **Choose the kind of income**: long-term gains instead of short, municipal interest if the arithmetic says so (a municipal yield of 3.2 percent equals 4.9 percent taxable at 35).
3. **Choose the year**: bunch deductions. Two years' gifts in one year may itemize, with the standard deduction in the other. A donor-advised fund does it and lets the charities receive evenly.

> A couple gives $10,000 a year. With it their itemized deductions just equal the standard deduction: the gift changes nothing. Giving $20,000 every second year brings $10,000 of additional deduction each time, about $3,200 at 32 percent.

## What to ask

- What are my marginal federal and state rates on the last $10,000? And my effective rate?
- Which phase-outs am I inside? (There the true marginal rate is higher than the layer.)
- Do I itemize, by how much more than the standard deduction?

## Mistakes to avoid

- **Spending a dollar to save 37 cents.** A deduction never makes a purchase free.
- **Turning down work because of "the bracket".**
- **Forgetting the second salary.** In a two-physician household the second one's first dollar is taxed at the first one's marginal rate.
- **Reading last year's article.** Rates, layers and caps change; look at the year in the corner.`,
    },
  ],
};
