import {
  caseStudy,
  matching,
  multiple,
  numeric,
  ordering,
  reflection,
  single,
  trueFalse,
  words,
} from '../questions.ts';
import type { Lesson, Quiz } from '../types.ts';

const quiz: Quiz = {
  kind: 'quiz',
  title: 'Investing',
  intro: 'Seven questions and a page to write. Take your time.',
  settings: { passPercent: 80, feedback: 'after_attempt' },
  questions: [
    {
      points: 1,
      question: words({
        name: 'About the numbers',
        objective: 'risk-cost-time',
        stem: 'All returns in this quiz are **real**: after inflation, before tax. No market is promised to behave like its past.',
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'Compounding over twenty years',
        objective: 'risk-cost-time',
        stem: '$20,000 is left alone for 20 years at 5 percent. (1.05²⁰ = 2.6533.) **What is it worth, to the nearest hundred dollars?**',
        answers: [
          [{ kind: 'range', low: '53000', high: '53100' }, 100, 'Right: $20,000 × 2.6533 = $53,066.'],
          [
            { kind: 'value', value: '40000', tolerance: '50' },
            0,
            'That is simple interest: 20 × 5 percent of the first sum. Compound interest pays on the growth too.',
          ],
          [{ kind: 'any' }, 0, 'Multiply by 1.05²⁰.'],
        ],
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'An adviser’s fee in dollars',
        objective: 'risk-cost-time',
        stem: 'An adviser charges 0.9 percent of assets and uses funds that cost 0.6 percent. The portfolio is $800,000. **What are all costs this year, in dollars?**',
        answers: [
          [
            { kind: 'value', value: '12000', tolerance: '0' },
            100,
            'Right: 1.5 percent of $800,000, each year, whatever the market does.',
          ],
          [
            { kind: 'value', value: '7200', tolerance: '0' },
            50,
            'That is the adviser alone; the funds’ expenses are taken inside their price.',
          ],
          [{ kind: 'any' }, 0, 'Add the layers, then multiply by the portfolio.'],
        ],
      }),
    },
    {
      points: 1,
      question: multiple({
        name: 'Risk that no one pays for',
        objective: 'risk-cost-time',
        stem: '**Which of these add risk that diversification would remove, and that is therefore not rewarded?** Choose all that apply.',
        options: [
          ['A third of the portfolio in one drug maker', 40, 'Yes: one firm’s fate can be diversified away.'],
          [
            'Bonds of the hospital system you work for',
            30,
            'Yes: the same event may take pay and bonds together.',
          ],
          ['A share of the surgery center across the street', 30, 'Yes: one building, one town, one sector.'],
          [
            'A fund of all stocks in the world',
            -50,
            'No: what is left there is market risk, which cannot be diversified away.',
          ],
        ],
      }),
    },
    {
      points: 1,
      question: single({
        name: 'What a mixture is chosen by',
        objective: 'written-plan',
        stem: 'Need and ability would allow 90 percent stocks. In the last fall she sold everything at −28 percent. **Which mixture fits?**',
        options: [
          [
            'The one whose bad year she would have kept',
            100,
            'Right: the lowest of ability, need and willingness decides, and behavior shows willingness.',
          ],
          [
            '90 percent, since ability and need allow it',
            0,
            'A plan that is abandoned in the fall locks in the loss. The lowest of the three decides.',
          ],
          ['100 percent, to make up for the loss', 0, 'The market does not know what she lost.'],
          ['Cash until things calm down', 0, 'Calm is announced by prices that have already risen.'],
        ],
      }),
    },
    {
      points: 1,
      question: trueFalse({
        name: 'Same average, same end',
        objective: 'risk-cost-time',
        stem: 'Two retirees who withdraw the same sum each year and have the same average return over 25 years end with the same wealth.',
        answer: false,
        whenTrue:
          'The order matters: early falls meet withdrawals and leave less to recover. That is sequence risk.',
        whenFalse: 'Right: with withdrawals, the order of the years matters, not only their average.',
      }),
    },
    {
      points: 1,
      question: matching({
        name: 'Habits of mind and counter-measures',
        objective: 'written-plan',
        stem: 'Match each habit with the counter-measure of the lesson.',
        note: 'A rule made on a good day is stronger than a resolution on a bad one.',
        pairs: [
          ['Loss aversion', 'A mixture chosen by its worst year'],
          ['Overconfidence', 'A play account of at most five percent'],
          ['Anchoring', '“Would I buy it today?”'],
          ['Present bias', 'Automatic transfers'],
        ],
        others: ['Checking prices daily'],
      }),
    },
    {
      points: 2,
      question: caseStudy({
        name: 'A windfall',
        objective: 'written-plan',
        stem: 'Dr. Lin inherits $180,000. Her page says: 70/30, windfalls wait ninety days, debt above 7 percent first. She has a practice loan of $40,000 at 8.25 percent and a mortgage at 3 percent.',
        parts: [
          [
            1,
            ordering({
              name: 'By the page',
              objective: 'written-plan',
              stem: 'Put her steps in the order of the page.',
              note: 'Waiting is the first step; it costs a few hundred dollars and prevents the expensive mistakes.',
              items: [
                'Ninety days in cash',
                'Pay off the practice loan',
                'Invest the rest at 70/30',
                'Rebalance in January',
              ],
            }),
          ],
          [
            1,
            numeric({
              name: 'How much goes into stocks',
              objective: 'written-plan',
              stem: 'After the loan is paid, how many dollars go into stocks?',
              answers: [
                [
                  { kind: 'value', value: '98000', tolerance: '0' },
                  100,
                  'Right: ($180,000 − $40,000) × 70 percent.',
                ],
                [
                  { kind: 'value', value: '126000', tolerance: '0' },
                  0,
                  'First the loan at 8.25 percent, then 70 percent of what is left.',
                ],
                [{ kind: 'any' }, 0, 'Take off the loan, then 70 percent.'],
              ],
            }),
          ],
        ],
      }),
    },
    {
      points: 1,
      question: reflection({
        name: 'Your page',
        objective: 'written-plan',
        stem: 'Write three lines of your own page: saving, mixture, and what you will do when markets fall by 30 percent. Nobody grades this; keep it.',
        sample:
          'Short is good: “18 percent, automatic. 65/35 over all accounts. At −30 percent I rebalance in January and otherwise read this line.”',
      }),
    },
  ],
};

export const check: Lesson = {
  key: 'investing-check',
  title: 'Case and quiz: a bad Tuesday',
  summary: 'A fall, a colleague’s idea, and a page that was or was not written.',
  minutes: 20,
  blocks: [
    {
      kind: 'case',
      title: 'A bad Tuesday',
      vignette: `Stocks have fallen 28 percent in five weeks. Dr. Lin, 47, has $1.1 million left of $1.46 million; she had let a good decade run to 88 percent stocks from a planned 70, and is still at 84. She intends to work to 62; the practice is stable; cash covers four months. In the lounge Dr. Bell proposes a private fund "for physicians only": 11 percent a year, never a down month, minimum $150,000, five-year lock, statements from the manager. Her husband wants "to get out until it is over". The adviser, paid 1 percent, has sent a market commentary and no call.`,
      prompt:
        'What should be done this week, what not, and what in January? Answer the colleague and the husband each in two sentences, and write the line that was missing from their page.',
      hints: [
        'Which part of the fall was the market, which part the drift to 88?',
        'What would rebalancing to 70 mean today, buying or selling?',
        'Count the marks of fraud in the colleague’s sentence.',
      ],
      modelAnswer: `**What happened.** At 70/30 a fall of the same market would have cost about $286,000; at 88 it cost $360,000. The difference, some **$70,000**, is the drift: rebalancing is not about return but about remaining who you decided to be.

**This week:** nothing in the market. (She is at 84 with a plan of 70. Coming back to it is right, but not on a Tuesday in fear: new money goes to bonds from today, the rest in January, inside the retirement accounts.) Look at the cash: four months and two incomes will do. Harvest losses in the taxable account, if there are any, minding the wash sale.

**To the husband:** *Getting out is two decisions, and the second, when to go back in, has to be right as well. We have fifteen years; let us change the mixture in January, for good, if 70 turned out to be too much.*

**To Dr. Bell:** *Eleven percent without a down month, a lock, statements from the manager and only for physicians: these are the marks I was taught. I would need an independent custodian and audited accounts; I expect there are none.*

**The missing line:** "Rebalance in the first week of January or at five points off." And a question for the adviser: what is the $11,000 a year for, if not for a call this week?`,
    },
    quiz,
  ],
};
