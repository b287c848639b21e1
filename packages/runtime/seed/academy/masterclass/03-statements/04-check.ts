import { caseStudy, matching, multiple, numeric, ordering, single, trueFalse } from '../questions.ts';
import type { Lesson, Quiz } from '../types.ts';

const quiz: Quiz = {
  kind: 'quiz',
  title: 'Reading practice statements',
  intro: 'Seven questions and a case. Round to whole numbers unless a question says otherwise.',
  settings: { passPercent: 80, feedback: 'after_attempt' },
  questions: [
    {
      points: 1,
      question: numeric({
        name: 'Overhead ratio',
        objective: 'read-statements',
        unit: 'percent',
        stem: 'Gross charges $2,400,000; contractual adjustments $1,200,000; costs before the owners $744,000. **What is the overhead ratio, in percent?**',
        answers: [
          [
            { kind: 'value', value: '62', tolerance: '0.05' },
            100,
            'Right: $744,000 ÷ $1,200,000 of net revenue.',
          ],
          [
            { kind: 'value', value: '31', tolerance: '0.05' },
            0,
            'You divided by gross charges. Nobody pays those; divide by net revenue.',
          ],
          [
            { kind: 'value', value: '38', tolerance: '0.05' },
            0,
            'That is the owners’ share. Overhead is the other part.',
          ],
          [
            { kind: 'any' },
            0,
            'Net revenue is charges less contractual adjustments; overhead is costs divided by that.',
          ],
        ],
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'Days in receivables',
        objective: 'read-statements',
        stem: 'Net receivables are $150,000 and net revenue is $1,095,000 a year. **How many days are in receivables?** Use 365 days.',
        answers: [
          [{ kind: 'value', value: '50', tolerance: '0.5' }, 100, 'Right: $150,000 ÷ $3,000 a day.'],
          [
            { kind: 'range', low: '7', high: '7.5' },
            0,
            'That is revenue divided by receivables, the turnover. Days are receivables divided by a day’s revenue.',
          ],
          [{ kind: 'any' }, 0, 'First a day’s revenue, $1,095,000 ÷ 365, then receivables divided by it.'],
        ],
      }),
    },
    {
      points: 1,
      question: single({
        name: 'Profit up, cash down',
        objective: 'profit-and-cash',
        stem: 'A practice on the accrual basis reports record profit and falling cash. **Which explanation fits best on its own?**',
        options: [
          [
            'Receivables grew because a large payer slowed down',
            100,
            'Right: revenue was counted when earned, the money has not come.',
          ],
          [
            'Depreciation rose by $30,000',
            0,
            'Depreciation lowers profit and moves no cash; it pulls the other way.',
          ],
          [
            'Contractual adjustments rose',
            0,
            'That lowers net revenue, so profit would have fallen as well.',
          ],
          ['The owners took a smaller draw', 0, 'A smaller draw leaves more cash in the practice.'],
        ],
      }),
    },
    {
      points: 1,
      question: matching({
        name: 'Which part of the cash flow statement',
        objective: 'profit-and-cash',
        stem: 'To which part of the statement of cash flows does each belong?',
        note: 'Interest is a cost of the year and stays in operations; principal is a return of borrowed money and belongs to financing.',
        pairs: [
          ['Copays collected', 'Operating'],
          ['Buying an ultrasound machine', 'Investing'],
          ['Repaying loan principal', 'Financing'],
          ['Distributions to owners', 'Financing'],
        ],
      }),
    },
    {
      points: 1,
      question: multiple({
        name: 'What raises profit and what only moves cash',
        objective: 'profit-and-cash',
        stem: '**Which of these raise the practice’s profit, not only its cash?** Choose all that apply.',
        options: [
          [
            'Raising the net collection rate from 95 to 97 percent',
            50,
            'Yes: it is money for work already done that was lost before.',
          ],
          ['Billing the visits that had no charge', 50, 'Yes: earned revenue that nobody had asked for.'],
          [
            'Bringing days in receivables from 50 to 40',
            -34,
            'No: the money comes sooner, once. It is the same money.',
          ],
          ['Drawing on the credit line', -33, 'No: borrowed money is neither revenue nor profit.'],
          ['Paying suppliers two weeks later', -33, 'No: the bill is as large as before, or larger.'],
        ],
      }),
    },
    {
      points: 1,
      question: ordering({
        name: 'From charge to what owners take home',
        objective: 'read-statements',
        stem: 'Order the lines from the top of the income statement to the bottom.',
        note: 'Charges less adjustments make net revenue; less overhead leaves what is available to the owners.',
        items: [
          'Gross charges',
          'Contractual adjustments',
          'Net patient revenue',
          'Overhead',
          'Available to the owners',
        ],
      }),
    },
    {
      points: 1,
      question: trueFalse({
        name: 'Low receivables after a write-off',
        objective: 'read-statements',
        stem: 'If days in receivables fall from 55 to 38 in one month, the practice has collected its old claims.',
        answer: false,
        whenTrue:
          'Perhaps, and perhaps they were written off. Look at payments and adjustments of that month side by side.',
        whenFalse: 'Right: a write-off lowers receivables as well as a payment does. Ask for both.',
      }),
    },
    {
      points: 2,
      question: caseStudy({
        name: 'A second site',
        objective: 'profit-and-cash',
        stem: 'A practice with $90,000 of cash and profit before owners of $420,000 (with $20,000 of depreciation in the costs) plans: equipment for $75,000 in cash, loan principal of $30,000, owners’ draws of $400,000. Receivables will grow by $55,000.',
        parts: [
          [
            1,
            numeric({
              name: 'Closing cash',
              objective: 'profit-and-cash',
              stem: 'With how many dollars of cash does it end the year?',
              answers: [
                [
                  { kind: 'value', value: '-30000', tolerance: '0' },
                  100,
                  'Right: $90,000 + $420,000 + $20,000 − $55,000 − $75,000 − $30,000 − $400,000. It would run dry.',
                ],
                [
                  { kind: 'value', value: '-50000', tolerance: '0' },
                  50,
                  'You left out depreciation: a cost that nobody was paid for, so it is added back.',
                ],
                [
                  { kind: 'value', value: '30000', tolerance: '0' },
                  0,
                  'The sign: more goes out than there is.',
                ],
                [
                  { kind: 'any' },
                  0,
                  'Start with $90,000, add profit and depreciation, take away the growth of receivables, the equipment, the principal and the draws.',
                ],
              ],
            }),
          ],
          [
            1,
            single({
              name: 'The cheapest repair',
              objective: 'practice-loans',
              stem: 'Which single change fits the plan best?',
              options: [
                [
                  'Finance the equipment over its useful life',
                  100,
                  'Right: what serves for years is paid for over years; it keeps $75,000 less the first installments in the bank.',
                ],
                [
                  'Pay the equipment from the credit line',
                  0,
                  'The line is for weeks and seasons. Long things on short money is how Fridays go wrong.',
                ],
                [
                  'Use the withheld payroll tax for a month',
                  0,
                  'That money belongs to the government, and the person who decides is personally liable.',
                ],
                ['Raise the price list', 0, 'Contracts, not the list, decide what is paid.'],
              ],
            }),
          ],
        ],
      }),
    },
  ],
};

export const check: Lesson = {
  key: 'statements-check',
  title: 'Case and quiz: the December payroll',
  summary: 'A good year, an empty account, and three proposals.',
  minutes: 20,
  blocks: [
    {
      kind: 'case',
      title: 'The December payroll',
      vignette: `Lakeside Family Medicine (three partners, accrual books) reports its best year: profit before owners $690,000, up from $610,000. In December it has $18,000 in the bank and a payroll of $46,000 on Friday. During the year: receivables rose from $160,000 to $290,000 after the largest payer changed its claims system; a new physician began in August and is not yet credentialed with two payers; $85,000 of equipment was bought with cash "for the deduction"; the partners drew $640,000. The credit line of $75,000 is fully drawn. The proposals: (a) a merchant cash advance of $60,000 repaid as 12 percent of daily deposits, (b) hold back the payroll tax deposit until January, (c) the partners return part of their draws.`,
      prompt:
        'Explain in four numbers where the cash went, choose among the proposals, and name two changes so that it does not happen again.',
      hints: [
        'How much did the receivables take? How much the equipment? Compare the draws with what operations brought in.',
        'One of the proposals is not merely expensive.',
        'What could have been arranged in August, when the new physician began?',
      ],
      modelAnswer: `**Where it went:** receivables took **$130,000**; the equipment **$85,000**; the draws, **$640,000**, were nearly all of the accrual profit although operations brought only about $560,000 of cash; and the new physician costs about **$30,000 a month** in salary and support while two payers cannot be billed.

**Which proposal:** (c). The partners took home money that had been earned and not yet received. Returning about $30,000 each covers the payroll and the January tax and costs no interest. (a) is legal and expensive: a fee on top, taken from deposits each day, it makes the next Friday worse. (b) is out of the question: withheld tax is held in trust, whoever decides is personally liable, in any legal form.

**Also this week:** call the payer about claims over 60 days (an interim payment is often possible), and finance the equipment now, after the fact; lenders do that within some months of a purchase.

**So that it does not happen again:** a thirteen-week forecast reviewed every Monday with draws tied to **cash** from operations; and growth financed before it is hired: a credit line that starts empty, credentialing begun four months before the first clinic day.`,
    },
    quiz,
  ],
};
