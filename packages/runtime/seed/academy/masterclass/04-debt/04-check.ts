import { matching, multiple, numeric, ordering, single, trueFalse } from '../questions.ts';
import type { Lesson, Quiz } from '../types.ts';

const quiz: Quiz = {
  kind: 'quiz',
  title: 'Loans and debt',
  intro: 'Eight questions with immediate feedback: read the reason before you go on.',
  settings: { passPercent: 80, feedback: 'at_once' },
  questions: [
    {
      points: 1,
      question: numeric({
        name: 'Interest in the first month',
        objective: 'cost-of-debt',
        stem: 'A loan of $240,000 at 7 percent is paid monthly. **How many dollars of the first payment are interest?**',
        answers: [
          [{ kind: 'value', value: '1400', tolerance: '1' }, 100, 'Right: $240,000 × 0.07 ÷ 12.'],
          [
            { kind: 'value', value: '16800', tolerance: '1' },
            0,
            'That is a whole year’s interest. Divide by twelve.',
          ],
          [{ kind: 'any' }, 0, 'Balance × yearly rate ÷ 12.'],
        ],
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'Break-even of a refinancing',
        objective: 'cost-of-debt',
        stem: 'Refinancing costs $7,200 in all and lowers the payment for the same remaining term by $240 a month. **After how many months has it paid for itself?**',
        answers: [
          [
            { kind: 'value', value: '30', tolerance: '0' },
            100,
            'Right: $7,200 ÷ $240. If you sell before that, it was a loss.',
          ],
          [
            { kind: 'value', value: '2.5', tolerance: '0' },
            50,
            'Right in years; the question asked for months.',
          ],
          [{ kind: 'any' }, 0, 'Divide all costs by the monthly saving.'],
        ],
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'Debt service coverage',
        objective: 'practice-loans',
        stem: 'A practice has $150,000 of cash available for debt in the year; principal and interest due come to $120,000. **What is the debt service coverage ratio?** Two decimals.',
        answers: [
          [
            { kind: 'value', value: '1.25', tolerance: '0.005' },
            100,
            'Right: $150,000 ÷ $120,000, at the edge of what most banks ask.',
          ],
          [
            { kind: 'value', value: '0.8', tolerance: '0.005' },
            0,
            'Upside down: cash available goes on top.',
          ],
          [{ kind: 'any' }, 0, 'Cash available for debt divided by principal plus interest due.'],
        ],
      }),
    },
    {
      points: 1,
      question: single({
        name: 'The most expensive signature',
        objective: 'practice-loans',
        stem: 'Four partners sign for a practice loan of $800,000. Under **which wording may the bank collect all of it from you?**',
        options: [
          [
            'Joint and several, unlimited',
            100,
            'Right: the bank may choose whoever has the money, for the whole sum.',
          ],
          ['Several, one quarter each', 0, 'Your part ends at $200,000.'],
          [
            'Limited to $150,000, falling with the balance',
            0,
            'Limited, and it burns off: the shape to ask for.',
          ],
          [
            'No guarantee; secured by equipment only',
            0,
            'Then the bank may take the equipment, not your house.',
          ],
        ],
      }),
    },
    {
      points: 1,
      question: trueFalse({
        name: 'A covenant broken by a borrower who paid',
        objective: 'practice-loans',
        stem: 'A borrower who has made every payment on time cannot be in default.',
        answer: false,
        whenTrue:
          'She can: breaking a covenant, such as the coverage ratio or the reporting date, is a default too.',
        whenFalse: 'Right: covenants are promises of their own. Read how each is measured and cured.',
      }),
    },
    {
      points: 1,
      question: ordering({
        name: 'Which debt first',
        objective: 'cost-of-debt',
        stem: 'A physician with the match in place, a cushion and no forgiveness plan has $3,000 a month to prepay. Order the debts, the one to attack first at the top.',
        note: 'By rate, after tax. The mortgage at 3 percent may be the last debt you ever prepay.',
        items: [
          'Credit card, 21%',
          'Practice equipment loan, 9%',
          'Private student loan, 6.9%',
          'Mortgage, 3%',
        ],
      }),
    },
    {
      points: 1,
      question: matching({
        name: 'The right money for the purpose',
        objective: 'practice-loans',
        stem: 'Match each need with the money that fits its life.',
        note: 'What lasts is financed with what lasts; weeks and seasons with the credit line; losses with neither.',
        pairs: [
          ['Slow payers in the first quarter', 'Credit line'],
          ['A build-out used for ten years', 'Term loan'],
          ['One ultrasound machine', 'Equipment finance'],
        ],
        others: ['Merchant cash advance', 'Withheld payroll tax'],
      }),
    },
    {
      points: 1,
      question: multiple({
        name: 'When not to prepay',
        objective: 'cost-of-debt',
        stem: '**In which situations is prepaying the loan the weaker choice?** Choose all that apply.',
        options: [
          [
            'A federal loan on its way to public service forgiveness',
            34,
            'Yes: what is prepaid is not forgiven.',
          ],
          ['The employer match is not used up', 33, 'Yes: the match is a certain 50 or 100 percent.'],
          [
            'A 3 percent mortgage while safe bonds pay more after tax',
            33,
            'Yes: a certain alternative pays more.',
          ],
          [
            'A private student loan at 9 percent with the match already taken',
            -50,
            'No: nothing certain pays 9 percent. Prepay.',
          ],
          ['A credit card balance', -50, 'No: only the match comes before it.'],
        ],
      }),
    },
  ],
};

export const check: Lesson = {
  key: 'debt-check',
  title: 'Case and quiz: the second site',
  summary: 'One plan, three lenders, and a fourth offer that arrives by e-mail.',
  minutes: 20,
  blocks: [
    {
      kind: 'case',
      title: 'Three term sheets and an e-mail',
      vignette: `Dr. Nguyen needs $300,000 for a second site. **Bank A**: 7 years fixed at 8.25 percent, fee 1 percent, guarantee joint and several with her husband (not an owner), coverage of 1.25 measured quarterly on cash books. **Bank B**: 10 years at 8.75 percent fixed for five, then reset, fee 0.5 percent, her guarantee limited to half and ending after 36 payments on time, coverage 1.15 measured yearly, prepayment penalty 3-2-1. **Equipment vendor**: $140,000 of the need, 84 months at "only $2,390 a month". **An e-mail**: "$100,000 tomorrow, factor 1.28, 10% of deposits until paid".`,
      prompt:
        'Which would you pursue, what would you change, and which two offers would you decline outright? Support it with at least two numbers.',
      hints: [
        'What rate hides behind $2,390 a month for 84 months on $140,000? (10.75 percent gives about $2,380.)',
        'Which covenant would a cash-basis practice break in a month with three payrolls?',
        'How long would $128,000 take at 10 percent of deposits of $140,000 a month? What does $28,000 cost for so short a time?',
      ],
      modelAnswer: `**Pursue Bank B.** The payment is about $3,760 a month against $4,713 at A, which matters while the site fills; her guarantee is limited and ends; coverage is 1.15, once a year. Price of it: a higher rate, and a reset in year five. Ask for: a cap on the reset, interest only for the first six months, penalty waived for payments out of profit.

**Use Bank A to bargain**, or take it only with changes: her husband should not sign (a creditworthy applicant who applies alone generally cannot be required to bring a spouse), and a quarterly test on cash books will fail by accident.

**Decline the vendor:** $2,390 × 84 = $200,760 for $140,000, near 10.9 percent, on a device that may be obsolete first.

**Decline the e-mail:** $128,000 at $14,000 a month is paid off in about nine months; $28,000 for money held on average half that time is an annual rate of roughly 60 percent.

**The bad year:** at six months' delay the coverage at A falls to about 0.7. She should borrow $54,000 more at the start, or agree on a draw that falls with the month. Lenders respect a borrower who shows the bad case unasked.`,
    },
    quiz,
  ],
};
