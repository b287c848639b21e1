import { caseStudy, matching, multiple, numeric, ordering, shortText, single } from '../questions.ts';
import type { Lesson, Quiz } from '../types.ts';

const quiz: Quiz = {
  kind: 'quiz',
  title: 'Contracts and RVU pay',
  intro: 'Eight questions, the last a whole offer. Thirty minutes on the server’s clock.',
  settings: { passPercent: 80, feedback: 'after_attempt', timeLimitMinutes: 30 },
  questions: [
    {
      points: 1,
      question: matching({
        name: 'Three parts of an RVU',
        objective: 'rvu-pay',
        stem: 'Match each with what it stands for.',
        note: 'Medicare pays the practice for all three parts; most employment contracts pay you for the first alone.',
        pairs: [
          ['Work RVU', 'Your time, skill and strain'],
          ['Practice expense RVU', 'Rooms, staff and supplies'],
          ['Malpractice RVU', 'Liability insurance'],
          ['Medicare conversion factor', 'Dollars for one RVU, set each year'],
        ],
        others: ['Number of patients on the panel'],
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'Pay above a threshold',
        objective: 'rvu-pay',
        stem: 'Base $240,000; $48 for each work RVU above 5,000; production 5,650. **What is the pay, in dollars?**',
        answers: [
          [{ kind: 'value', value: '271200', tolerance: '0' }, 100, 'Right: $240,000 + 650 × $48.'],
          [
            { kind: 'value', value: '511200', tolerance: '0' },
            0,
            'You paid the rate on all units and the base as well. The rate applies above the threshold only.',
          ],
          [
            { kind: 'value', value: '31200', tolerance: '0' },
            50,
            'That is the bonus. The question asked for the pay.',
          ],
          [{ kind: 'any' }, 0, 'Base + (production − threshold) × rate.'],
        ],
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'A threshold after leave',
        objective: 'rvu-pay',
        stem: 'A yearly threshold of 5,200 is pro-rated by weeks. A physician takes 13 weeks of approved leave. **What is her threshold that year, in work RVUs?**',
        answers: [
          [{ kind: 'value', value: '3900', tolerance: '0' }, 100, 'Right: 5,200 × 39 ÷ 52.'],
          [
            { kind: 'value', value: '1300', tolerance: '0' },
            0,
            'That is the part taken off, 13 of 52 weeks.',
          ],
          [{ kind: 'any' }, 0, 'Weeks worked ÷ 52 × the threshold.'],
        ],
      }),
    },
    {
      points: 1,
      question: single({
        name: 'The fee-schedule year',
        objective: 'rvu-pay',
        stem: 'A contract counts work RVUs “under the 2020 Medicare schedule”. **Why does it matter to a family physician?**',
        options: [
          [
            'Office visits were raised in 2021, so the same work counts for less',
            100,
            'Right: either the year follows the date of service, or the rate must make up for it.',
          ],
          [
            'Medicare will not pay for visits coded by an old schedule',
            0,
            'The claim uses the current schedule; only your pay uses the old one.',
          ],
          ['It makes malpractice premiums higher', 0, 'The premium does not depend on it.'],
          [
            'It does not matter; the rate is the same',
            0,
            'Units × rate: fewer units for the same visits is less pay.',
          ],
        ],
      }),
    },
    {
      points: 1,
      question: multiple({
        name: 'A covenant one can live with',
        objective: 'contract-clauses',
        stem: '**Which changes make a restrictive covenant easier to live with?** Choose all that apply.',
        options: [
          ['Radius from the one main site', 35, 'Yes: “any facility” may be the whole region.'],
          ['Void if the employer ends without cause', 35, 'Yes: nobody should be dismissed and banished.'],
          ['A buy-out sum that falls each year', 30, 'Yes: it turns a prohibition into a price.'],
          ['A longer notice period for the physician only', -50, 'No: that binds you longer, and only you.'],
          [
            'Repayment of the signing bonus in full',
            -50,
            'No: that is another clause that costs, not a relief.',
          ],
        ],
      }),
    },
    {
      points: 1,
      question: shortText({
        name: 'Coverage after a claims-made policy',
        objective: 'contract-clauses',
        stem: 'A contract says that the physician is responsible for coverage of past visits when the claims-made policy ends. What is this coverage called, in one word?',
        answers: [
          [
            'tail',
            100,
            'Right: the tail, or extended reporting endorsement. Ask the employer to pay it or to share it by years.',
          ],
          ['tail cover*', 100, 'Right: ask the employer to pay it or to share it by years.'],
          ['extended reporting*', 100, 'Right, its formal name; most people say tail.'],
          [
            'nose',
            0,
            'A nose is prior-acts coverage from the *new* insurer. Here the old one extends: the tail.',
          ],
          ['*', 0, 'It is the tail: extended reporting after a claims-made policy.'],
        ],
      }),
    },
    {
      points: 1,
      question: ordering({
        name: 'Steps of a change of job',
        objective: 'contract-clauses',
        stem: 'Put the steps of changing jobs in the order that keeps you safe.',
        note: 'Resign only when the next contract is signed and the old one’s exit has been priced.',
        items: [
          'Read the exit clauses of the present contract and price them',
          'Negotiate and sign the new contract, with tail or prior acts settled',
          'Begin credentialing at the new place',
          'Give notice in writing',
        ],
      }),
    },
    {
      points: 2,
      question: caseStudy({
        name: 'An offer in full',
        objective: 'contract-clauses',
        stem: 'Offer: base $235,000; $50 per work RVU above 5,100; you expect 5,500. Signing bonus $30,000, forgiven monthly over 30 months. Tail by the physician, about $27,000.',
        parts: [
          [
            1,
            numeric({
              name: 'Lost before the bonus begins',
              objective: 'rvu-pay',
              stem: 'A fair threshold is base ÷ rate. How many dollars of bonus does the threshold of 5,100 take back in advance?',
              answers: [
                [
                  { kind: 'value', value: '20000', tolerance: '0' },
                  100,
                  'Right: fair would be 4,700; 400 units × $50.',
                ],
                [
                  { kind: 'value', value: '400', tolerance: '0' },
                  50,
                  'That is in units. Times the rate of $50.',
                ],
                [{ kind: 'any' }, 0, '$235,000 ÷ $50 = 4,700. The difference to 5,100, times $50.'],
              ],
            }),
          ],
          [
            1,
            numeric({
              name: 'What is owed on leaving',
              objective: 'contract-clauses',
              stem: 'Leaving after 18 months, how many dollars of the signing bonus are to be repaid?',
              answers: [
                [
                  { kind: 'value', value: '12000', tolerance: '0' },
                  100,
                  'Right: 12 of 30 months are left, $1,000 each.',
                ],
                [{ kind: 'value', value: '18000', tolerance: '0' }, 0, 'That is the part already forgiven.'],
                [{ kind: 'any' }, 0, '$1,000 is forgiven each month; twelve months are left.'],
              ],
            }),
          ],
        ],
      }),
    },
  ],
};

export const check: Lesson = {
  key: 'contracts-check',
  title: 'Case and quiz: two offers',
  summary: 'The higher base against the larger package.',
  minutes: 25,
  blocks: [
    {
      kind: 'case',
      title: 'The higher base',
      vignette: `Dr. Diaz, finishing a family-medicine residency with $230,000 of Direct loans and 36 qualifying payments, has two offers. **A**, a county hospital: base $238,000, $46 above 4,800 wRVU, pension match $16,000, 457(b), malpractice occurrence, notice 90/90, non-compete 8 miles from the main site for 12 months, call 1 in 5 unpaid. **B**, a group owned by private equity: base $268,000 guaranteed for 18 months "then production at $44 per wRVU on the 2020 schedule", sign-on $40,000 repaid in full if he leaves within three years, claims-made with tail by physician, non-compete 20 miles from any site (eleven of them) for 24 months, assignable. He expects 4,300 wRVU in year one, 5,300 in year three (current schedule).`,
      prompt:
        'Compare the two in year one and in year three, put a number on leaving B in month 24, and write the three sentences you would send to each employer.',
      hints: [
        'In year three the 2020 schedule may count roughly 15 to 20 percent less for an office practice. What does 5,300 become?',
        'Remember module 1: a county is a qualifying employer. What is it worth a year?',
        'Leaving B: bonus, tail, and where could he work?',
      ],
      modelAnswer: `**Year one.** A: $238,000 (4,300 is below the threshold) + $16,000 = $254,000, and a year of forgiveness, worth roughly $15,000 to $25,000 to him. B: $268,000 and $40,000 of a *loan* called sign-on.

**Year three.** A: $238,000 + 500 × $46 = **$261,000** + $16,000 + forgiveness. B: 5,300 current units are about 4,400 on the 2020 schedule: 4,400 × $44 = **$193,600**. The guarantee ended in month 18. A is ahead by about $100,000 a year.

**Leaving B in month 24:** $40,000 (gross, though he kept perhaps $26,000) + tail about $25,000 + a covenant that, around eleven sites, probably means moving house. **$65,000 and a move.** And he would have lost two years of counted payments.

**To A:** *I would like to sign. Could the threshold be pro-rated in the first year, and set at 4,700? Could call beyond 1 in 6 be paid? Please confirm in writing that my employer of record is the county.*

**To B:** *For me to go on I would need wRVUs by the schedule in force on the date of service; the sign-on forgiven monthly and not repayable if the company ends the contract or is sold; and a covenant of ten miles from my one site, void without cause, with tail shared.* If the answer is "nobody changes it", that is the answer.`,
    },
    quiz,
  ],
};
