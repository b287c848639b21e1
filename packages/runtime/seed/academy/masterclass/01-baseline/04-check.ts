import {
  caseStudy,
  matching,
  multiple,
  numeric,
  ordering,
  shortText,
  single,
  trueFalse,
} from '../questions.ts';
import type { Lesson, Quiz } from '../types.ts';

const quiz: Quiz = {
  kind: 'quiz',
  title: 'Baseline and student loans',
  intro: 'Seven questions and a case. A calculator is allowed; so is looking back.',
  settings: { passPercent: 80, feedback: 'after_attempt' },
  questions: [
    {
      points: 1,
      question: numeric({
        name: 'Net worth of a first attending',
        objective: 'baseline',
        stem: 'A physician owns $30,000 in cash, a 401(k) of $52,000 and a car a dealer would buy for $14,000. She owes $210,000 of student loans and $9,000 on the car. The employer has promised a match of $6,000 that vests next year. **What is her net worth today, in dollars?**',
        answers: [
          [
            { kind: 'value', value: '-123000', tolerance: '0' },
            100,
            'Right: $96,000 owned less $219,000 owed. The unvested match is not hers yet.',
          ],
          [
            { kind: 'value', value: '-117000', tolerance: '0' },
            50,
            'Almost: you counted the match, which is lost if she leaves before it vests.',
          ],
          [
            { kind: 'value', value: '123000', tolerance: '0' },
            0,
            'The size is right, the sign is not: she owes more than she owns.',
          ],
          [
            { kind: 'any' },
            0,
            'Add what is owned ($30,000 + $52,000 + $14,000), take away what is owed ($210,000 + $9,000), and leave out the unvested match.',
          ],
        ],
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'Savings rate without the match',
        objective: 'baseline',
        unit: 'percent',
        stem: 'On a gross salary of $240,000 a physician defers $18,000, pays down $24,000 of loan principal and $15,000 of loan interest, and adds $6,000 to savings. The employer matches $7,000. **What is the savings rate without the match, in percent?**',
        answers: [
          [
            { kind: 'value', value: '20', tolerance: '0.05' },
            100,
            'Right: ($18,000 + $24,000 + $6,000) ÷ $240,000. Principal is saving, interest is not.',
          ],
          [
            { kind: 'value', value: '26.25', tolerance: '0.05' },
            0,
            'You counted the interest. Interest is the price of the loan; only principal improves net worth.',
          ],
          [
            { kind: 'range', low: '22.8', high: '23' },
            0,
            'That includes the employer’s $7,000; the question asked without it.',
          ],
          [{ kind: 'any' }, 0, 'Divide the deferral, the principal and the added savings by gross pay.'],
        ],
      }),
    },
    {
      points: 1,
      question: ordering({
        name: 'A default order for spare money',
        objective: 'baseline',
        stem: 'Put these uses of spare money in the default order of the lesson, first things first.',
        note: 'The match is certain and immediate; a small cushion keeps accidents off the credit card; then the expensive debt; cheap debt comes last because almost anything may beat it.',
        items: [
          'Contribute enough for the whole employer match',
          'Hold one month of essentials in cash',
          'Pay off the credit card at 22 percent',
          'Prepay a mortgage at 3 percent',
        ],
      }),
    },
    {
      points: 1,
      question: single({
        name: 'Who qualifies for public service forgiveness',
        objective: 'student-loans',
        stem: 'Four physicians with Direct loans each work 40 hours a week and pay on an eligible plan. **Whose month counts toward public service forgiveness most plainly?**',
        options: [
          [
            'An internist on the payroll of a 501(c)(3) hospital',
            100,
            'Right: the employer of record is a 501(c)(3) and the work is full-time.',
          ],
          [
            'A hospitalist paid by a for-profit staffing company inside a non-profit hospital',
            0,
            'The building is non-profit, the employer is not. The employer of record decides, save for a special rule in states that bar hospitals from employing physicians.',
          ],
          [
            'An owner of a private practice that sees only Medicaid patients',
            0,
            'Serving the public is not the test. A private practice is neither a government nor a 501(c)(3) employer.',
          ],
          [
            'A locum paid on a 1099 by a for-profit agency at a county clinic',
            0,
            'An independent contractor of a for-profit agency is not employed by the county.',
          ],
        ],
      }),
    },
    {
      points: 1,
      question: trueFalse({
        name: 'Refinancing can be undone',
        objective: 'student-loans',
        stem: 'A federal loan refinanced with a private lender can be moved back into the federal program if a qualifying employer comes along later.',
        answer: false,
        whenTrue:
          'No. Once private, always private: income-driven plans and public service forgiveness are gone for that loan.',
        whenFalse:
          'Right. It is the one step in the lesson that cannot be repaired, so it comes after the choice of employer.',
      }),
    },
    {
      points: 1,
      question: shortText({
        name: 'The number of qualifying payments',
        objective: 'student-loans',
        stem: 'How many qualifying monthly payments does public service forgiveness require? Write the number.',
        answers: [
          ['120', 100, 'Right: 120 months, not necessarily one after the other.'],
          ['one hundred twenty', 100, 'Right: 120 months, not necessarily one after the other.'],
          ['one hundred and twenty', 100, 'Right: 120 months, not necessarily one after the other.'],
          ['10', 0, 'Ten years’ worth, but the count is in months, and they need not be consecutive.'],
          ['*', 0, 'It is 120: ten years of monthly payments, not necessarily consecutive.'],
        ],
      }),
    },
    {
      points: 2,
      question: caseStudy({
        name: 'Which road for Dr. Osei',
        objective: 'student-loans',
        stem: 'Dr. Osei, a pediatrician, owes $190,000 of Direct loans at 6.5 percent. She has 36 certified qualifying payments from residency at a non-profit hospital and two offers: a non-profit children’s hospital, and a private group that pays $9,000 more a year **after tax**.',
        parts: [
          [
            1,
            numeric({
              name: 'Months still to go',
              objective: 'student-loans',
              stem: 'At the children’s hospital, how many more qualifying months does she need?',
              answers: [
                [
                  { kind: 'value', value: '84', tolerance: '0' },
                  100,
                  'Right: 120 − 36 = 84 months, seven years.',
                ],
                [
                  { kind: 'value', value: '120', tolerance: '0' },
                  0,
                  'Her 36 certified payments count; the months need not be consecutive.',
                ],
                [{ kind: 'any' }, 0, 'Take the 36 certified payments from 120.'],
              ],
            }),
          ],
          [
            1,
            multiple({
              name: 'What belongs in the comparison',
              objective: 'student-loans',
              stem: 'What belongs on the sheet when she compares the two offers? Choose all that apply.',
              options: [
                [
                  'What she would pay on the loan on each road until it is gone',
                  40,
                  'Yes: this is the value of forgiveness in dollars.',
                ],
                [
                  'The difference in pay after tax over the same seven years',
                  40,
                  'Yes: $9,000 × 7 is what the private offer brings against it.',
                ],
                [
                  'How likely she is to stay seven years',
                  20,
                  'Yes: forgiveness is worth nothing if she leaves for a job that does not qualify.',
                ],
                [
                  'The original amount borrowed in medical school',
                  -50,
                  'No: only the balance now and the payments to come can still be changed.',
                ],
              ],
            }),
          ],
        ],
      }),
    },
    {
      points: 1,
      question: matching({
        name: 'Loans and the road they allow',
        objective: 'student-loans',
        stem: 'Match each loan to what it allows today.',
        note: 'Direct loans are in; older federal loans need consolidation first; a private contract has only the terms written in it.',
        pairs: [
          ['Direct unsubsidized loan', 'Eligible for public service forgiveness as it is'],
          ['Perkins loan', 'Eligible only after consolidation'],
          ['Loan refinanced with a bank', 'Only what the contract says'],
        ],
        others: ['Forgiven automatically after five years'],
      }),
    },
  ],
};

export const check: Lesson = {
  key: 'baseline-check',
  title: 'Case and quiz: the first two years',
  summary: 'A couple, two loans, one house. Then seven questions and a case.',
  minutes: 20,
  blocks: [
    {
      kind: 'case',
      title: 'Two loans, one house',
      vignette: `Dr. Kim and Dr. Alvarez finished residency in June. Kim, internal medicine, works for a university hospital (a state employer) at $248,000 and owes $310,000 of Direct loans with 36 qualifying payments. Alvarez, family medicine, joined a private group at $255,000 and owes $95,000 of Direct loans at 6.2 percent. They have $22,000 in cash, spend $7,400 a month on essentials and have found a house at $780,000. The seller wants an answer this week; a bank offers a physician mortgage with nothing down.`,
      prompt:
        'What would you want to settle before the house, and in what order? Write what you would do with each of the two loans and why.',
      hints: [
        'Whose employer qualifies for public service forgiveness, and whose does not?',
        'Count their months of essentials. Then ask what happens to the cushion on closing day.',
        'One loan should be paid as slowly as the rules allow, the other as fast as the rate deserves. Which is which?',
      ],
      modelAnswer: `**Two loans, two roads.** Kim's employer is a state, the loans are Direct and 36 of 120 payments are done: every extra dollar paid is a dollar not forgiven. Kim certifies employment each year and pays only what the plan asks. Alvarez's employer does not qualify; that loan is ordinary debt at 6.2 percent. Comparing refinancing offers at the same term makes sense **once** it is clear that Alvarez will not move to a qualifying employer.

**The return matters.** Kim's payment follows the income on the return. They should have joint and separate filing computed: separate filing may lower Kim's payment, at a tax cost.

**The cushion.** $22,000 ÷ $7,400 is three months, today. Moving, closing costs and a first repair would take it to nothing. Before the house: the matches of both employers, disability coverage for two incomes, and a cushion that survives closing day.

**The house.** $780,000 with nothing down means a payment near $5,000 plus taxes and insurance, and selling within four years would cost more than the equity. A week's deadline is the seller's problem. Renting for a year costs rent; it buys knowledge of both jobs.

A good answer names what is reversible (rent, extra payments) and what is not (refinancing, a house sold early).`,
    },
    quiz,
  ],
};
