import { matching, multiple, numeric, ordering, single, trueFalse } from '../questions.ts';
import type { Lesson, Quiz } from '../types.ts';

const quiz: Quiz = {
  kind: 'quiz',
  title: 'Taxes',
  intro:
    'Eight questions with a teaching table of layers: 10% of the first $25,000, 22% of the next $75,000, 24% of the next $100,000, 32% above.',
  settings: { passPercent: 80, feedback: 'after_attempt' },
  questions: [
    {
      points: 1,
      question: numeric({
        name: 'Tax in layers',
        objective: 'marginal-and-effective',
        stem: 'By the teaching table, **what is the tax on $150,000 of taxable income, in dollars?**',
        answers: [
          [{ kind: 'value', value: '31000', tolerance: '0' }, 100, 'Right: $2,500 + $16,500 + $12,000.'],
          [
            { kind: 'value', value: '36000', tolerance: '0' },
            0,
            'That is 24 percent of everything. Each layer pays its own rate.',
          ],
          [{ kind: 'any' }, 0, '10% of $25,000 + 22% of $75,000 + 24% of the remaining $50,000.'],
        ],
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'Effective rate',
        objective: 'marginal-and-effective',
        unit: 'percent',
        stem: 'Total tax is $54,000 on an income of $240,000. **What is the effective rate, in percent?**',
        answers: [
          [{ kind: 'value', value: '22.5', tolerance: '0.05' }, 100, 'Right: all tax over all income.'],
          [
            { kind: 'value', value: '32', tolerance: '0' },
            0,
            'That would be the marginal rate, the tax on the next dollar.',
          ],
          [{ kind: 'any' }, 0, 'Total tax divided by income.'],
        ],
      }),
    },
    {
      points: 1,
      question: trueFalse({
        name: 'The bonus and the bracket',
        objective: 'marginal-and-effective',
        stem: 'A bonus that reaches into a higher layer can make take-home pay smaller than without the bonus.',
        answer: false,
        whenTrue:
          'Not through the layers: only the dollars inside the higher layer pay its rate. (Phase-outs can raise the true marginal rate, still not above what was earned in ordinary cases.)',
        whenFalse: 'Right: only the dollars inside the layer pay its rate.',
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'A quarterly estimate',
        objective: 'withholding-and-estimates',
        stem: 'Last year’s total tax was $70,000, at a high income. Withholding this year will be $61,000. **What must each of four estimates be for the prior-year safe harbor, in dollars?**',
        answers: [
          [
            { kind: 'value', value: '4000', tolerance: '0' },
            100,
            'Right: 110% of $70,000 is $77,000; less $61,000 leaves $16,000, a quarter each.',
          ],
          [
            { kind: 'value', value: '2250', tolerance: '0' },
            0,
            'That uses 100 percent. At a high income it is 110.',
          ],
          [{ kind: 'value', value: '16000', tolerance: '0' }, 50, 'That is the year. Divide by four.'],
          [{ kind: 'any' }, 0, '110 percent of last year’s tax, less withholding, divided by four.'],
        ],
      }),
    },
    {
      points: 1,
      question: single({
        name: 'December repair',
        objective: 'withholding-and-estimates',
        stem: 'In December a physician finds that she has paid no estimates and is $9,000 short of the safe harbor. **What repairs the whole year?**',
        options: [
          [
            'Raising withholding on the December paychecks by $9,000',
            100,
            'Right: withholding counts as paid evenly through the year.',
          ],
          [
            'One estimate of $9,000 in January',
            0,
            'It stops the penalty from growing, but the earlier quarters stay short.',
          ],
          ['Filing for an extension in April', 0, 'An extension is of filing, not of paying.'],
          ['Forming an LLC', 0, 'A one-owner LLC changes no tax at all.'],
        ],
      }),
    },
    {
      points: 1,
      question: multiple({
        name: 'Costs of a contractor',
        objective: 'withholding-and-estimates',
        stem: 'A locum physician on a 1099 asks what is a cost of the business. Choose all that apply.',
        options: [
          ['The state license for the locum job', 34, 'Yes: ordinary and necessary.'],
          ['Mileage between two hospitals on one day', 33, 'Yes: between places of work.'],
          ['The malpractice premium', 33, 'Yes.'],
          ['The drive from home to her regular hospital', -50, 'No: commuting.'],
          ['A suit she also wears to dinner', -50, 'No: clothes suitable outside work are personal.'],
        ],
      }),
    },
    {
      points: 1,
      question: matching({
        name: 'Kinds of tax',
        objective: 'marginal-and-effective',
        stem: 'Match each tax with how its share moves as income rises.',
        note: 'Social Security stops at the wage base, so its share of a physician’s pay falls as pay rises.',
        pairs: [
          ['Federal income tax', 'Progressive'],
          ['Medicare payroll tax, without its extra piece', 'Proportional'],
          ['Social Security tax above the wage base', 'Regressive'],
        ],
        others: ['Voluntary'],
      }),
    },
    {
      points: 1,
      question: ordering({
        name: 'From gross to what is owed',
        objective: 'marginal-and-effective',
        stem: 'Put the steps of a return in order.',
        note: 'Adjustments make AGI; deductions make taxable income; the layers make tax; credits and payments come off it.',
        items: [
          'Gross income',
          'Adjustments',
          'Standard or itemized deduction',
          'Tax from the layers',
          'Credits',
          'Payments already made',
        ],
      }),
    },
  ],
};

export const check: Lesson = {
  key: 'taxes-check',
  title: 'Case and quiz: the April surprise',
  summary: 'Two physicians, three employers and a bill.',
  minutes: 20,
  blocks: [
    {
      kind: 'case',
      title: 'The April surprise',
      vignette: `Dr. Brandt and Dr. Osman married last year. Brandt: $270,000 W-2 and a $50,000 bonus. Osman: $240,000 W-2 and $60,000 of weekend locums in a neighboring state on a 1099, nothing withheld; she also took "about $15,000 of deductions", half of them commuting and meals alone. Each form W-4 said "married, joint" without the box for two jobs. Their return shows $31,400 due and a penalty of $640. A man at a conference offers to "reduce next year's tax to the teens" with a conservation syndicate, fee 20 percent of the saving. Last year's joint tax was $138,000.`,
      prompt:
        'Name the three causes of the bill with an estimate for each, give the plan for this year in dollars per quarter, and answer the man at the conference.',
      hints: [
        'A flat 22 percent on the bonus, a marginal rate near 35.',
        'What does two “married, joint” forms withhold, if each payroll thinks its pay is the only one?',
        '110 percent of last year’s tax is a number you know today.',
      ],
      modelAnswer: `**Three causes.** (1) *Bonus*: withheld at 22, taxed near 35: 13% × $50,000 = **$6,500**. (2) *Locums*: about $54,000 of profit after honest costs, with nothing withheld: at 35 percent plus Medicare taxes roughly **$20,000**. (3) *Two W-4s* that each assumed a whole set of low layers: the rest, **$5,000** or so. None of it is a mystery, and none is a penalty for marrying.

**Repair the past:** the commuting and solo meals are not costs; correct them before filing. The neighboring state wants a return for work done there; the home state usually credits that tax.

**This year:** safe harbor 110% × $138,000 = **$151,800**. Estimate withholding from the first pay stubs, with the two-jobs box ticked; suppose $131,800. Then $20,000 ÷ 4 = **$5,000 a quarter**, and 40 percent of each locum check into a second account on the day it comes. A solo 401(k) for the locum profit, about $10,600. One page in October to check.

**The man:** fee as a share of the saving, a "syndicate", numbers in the teens: the marks of a scheme, and of a kind that is listed or has been challenged for years. *"Please send the written opinion to our CPA."* That usually ends it.`,
    },
    quiz,
  ],
};
