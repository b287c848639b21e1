import { caseStudy, matching, multiple, numeric, reflection, single, trueFalse } from '../questions.ts';
import type { Lesson, Quiz } from '../types.ts';

const quiz: Quiz = {
  kind: 'quiz',
  title: 'Insurance',
  intro: 'Seven questions and one for yourself. The feedback appears once you have passed.',
  settings: { passPercent: 75, feedback: 'after_pass' },
  questions: [
    {
      points: 1,
      question: numeric({
        name: 'A fair premium',
        objective: 'insure-what-ruins',
        stem: 'In a pool of 200 practices, 150 have no loss in a year, 40 lose $5,000 each and 10 lose $80,000 each. **What is the actuarially fair premium for each practice, in dollars?**',
        answers: [
          [
            { kind: 'value', value: '5000', tolerance: '0' },
            100,
            'Right: ($200,000 + $800,000) ÷ 200. A real premium adds costs and takes off investment income.',
          ],
          [
            { kind: 'value', value: '20000', tolerance: '0' },
            0,
            'You divided by the fifty who had a loss. All 200 pay.',
          ],
          [{ kind: 'any' }, 0, 'Add all losses of the pool and divide by everyone in it.'],
        ],
      }),
    },
    {
      points: 1,
      question: matching({
        name: 'Problems of information and the answers to them',
        objective: 'insure-what-ruins',
        stem: 'Match each feature of a policy with the problem it answers.',
        note: 'A deductible leaves you a reason to be careful; questions and waiting periods keep the pool from filling with those who already know.',
        pairs: [
          ['A deductible', 'Moral hazard'],
          ['A copayment', 'Moral hazard'],
          ['Medical questions before the policy starts', 'Adverse selection'],
          ['A waiting period for existing conditions', 'Adverse selection'],
        ],
        others: ['Inflation'],
      }),
    },
    {
      points: 1,
      question: single({
        name: 'The definition a physician wants',
        objective: 'insure-what-ruins',
        stem: 'A family physician develops a tremor and can no longer do procedures or full clinics, but could review charts for a third of her pay. **Which policy serves her best?**',
        options: [
          [
            'Own-occupation with residual benefits',
            100,
            'Right: it looks at her own work, and pays in proportion while she earns something.',
          ],
          ['Any occupation', 0, 'She can review charts, so it pays nothing.'],
          [
            'Two years own-occupation, then any occupation',
            0,
            'It pays for two years and may stop when chart review is “any work her education fits”.',
          ],
          ['Critical illness insurance', 0, 'It pays a small sum for named diagnoses. A tremor is not one.'],
        ],
      }),
    },
    {
      points: 1,
      question: trueFalse({
        name: 'Who paid decides the tax',
        objective: 'insure-what-ruins',
        stem: 'If the employer pays the premium of a group disability policy and it is not taxed as your pay, the benefit will be taxable.',
        answer: true,
        whenTrue:
          'Right: premiums paid with untaxed money make taxed benefits. It belongs in the gap calculation.',
        whenFalse: 'It is. Untaxed premium, taxed benefit; a policy you pay for after tax pays free of tax.',
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'The price of a tail',
        objective: 'liability-cover',
        stem: 'A mature claims-made premium is $16,000. The tail costs 200 percent. The contract lets the physician’s share fall by 25 percentage points a year, starting at 100 percent; after three full years she owes a quarter of it. **How many dollars does she pay?**',
        answers: [
          [{ kind: 'value', value: '8000', tolerance: '0' }, 100, 'Right: a quarter of $32,000.'],
          [
            { kind: 'value', value: '32000', tolerance: '0' },
            0,
            'That is the whole tail; her share has fallen to a quarter.',
          ],
          [
            { kind: 'value', value: '4000', tolerance: '0' },
            0,
            'A quarter of the premium; the tail is twice the premium.',
          ],
          [{ kind: 'any' }, 0, 'First the tail, 200 percent of $16,000, then her share of a quarter.'],
        ],
      }),
    },
    {
      points: 1,
      question: multiple({
        name: 'What the umbrella covers',
        objective: 'liability-cover',
        stem: '**Which of these does a personal umbrella usually cover, above the policies below it?** Choose all that apply.',
        options: [
          ['Your teenager’s car accident', 50, 'Yes: it sits on top of the car policy.'],
          ['A guest who falls at your house', 50, 'Yes: it sits on top of the house policy.'],
          ['A malpractice verdict above your limit', -50, 'No: professional liability is excluded.'],
          [
            'A fall in the practice’s waiting room',
            -50,
            'No: that belongs to the practice’s general liability policy.',
          ],
        ],
      }),
    },
    {
      points: 2,
      question: caseStudy({
        name: 'Two dates',
        objective: 'liability-cover',
        stem: 'A visit took place in March 2023. The physician had a claims-made policy with retroactive date July 1, 2021 until June 30, 2025, then moved to a new insurer **without prior acts** and bought no tail. The claim arrives in October 2026.',
        parts: [
          [
            1,
            single({
              name: 'Who answers the claim',
              objective: 'liability-cover',
              stem: 'Which policy answers?',
              options: [
                [
                  'None',
                  100,
                  'Right: the old policy had ended when the claim came, and the new one does not reach back to 2023.',
                ],
                [
                  'The old one, since the visit took place in its time',
                  0,
                  'That would be so for an occurrence policy.',
                ],
                [
                  'The new one, since the claim came in its time',
                  0,
                  'Only with prior acts (a nose) back to before March 2023.',
                ],
                ['Both, half each', 0, 'Neither, in this case.'],
              ],
            }),
          ],
          [
            1,
            single({
              name: 'What would have closed the gap',
              objective: 'liability-cover',
              stem: 'Which step in July 2025 would have closed it?',
              options: [
                [
                  'A tail from the old insurer, or prior acts from the new one',
                  100,
                  'Right: either keeps March 2023 covered.',
                ],
                [
                  'Higher limits with the new insurer',
                  0,
                  'A higher limit on a policy that does not apply is still nothing.',
                ],
                ['A personal umbrella', 0, 'Umbrellas exclude the profession.'],
                ['Forming a PLLC', 0, 'No entity shields you from your own professional acts.'],
              ],
            }),
          ],
        ],
      }),
    },
    {
      points: 1,
      question: reflection({
        name: 'Your own gap',
        objective: 'insure-what-ruins',
        stem: 'For yourself: what would arrive each month if you could not work from tomorrow, in month 2, month 6 and year 3? Nobody grades this.',
        sample:
          'Month 2 is the cushion alone (most policies wait 90 days). Month 6 is group benefit after tax plus your own policy. In year 3 look for the change of definition in the group policy.',
      }),
    },
  ],
};

export const check: Lesson = {
  key: 'insurance-check',
  title: 'Case and quiz: leaving in June',
  summary: 'A job change seen through its policies.',
  minutes: 20,
  blocks: [
    {
      kind: 'case',
      title: 'Leaving in June',
      vignette: `Dr. Park, 41, family medicine, leaves an independent group on June 30 for a hospital that starts her on August 15. Claims-made coverage, mature premium $15,500, retroactive date five years ago; her contract says she pays the tail "upon any termination". Group disability (two-year own-occ) and group life end on June 30. She has no personal policies; an MRI for back pain is planned for July 10. Her husband teaches ($58,000), two children are 6 and 9, the mortgage is $430,000, savings $85,000. The hospital's recruiter says "we take care of malpractice".`,
      prompt:
        'List what must be settled before June 30, what to ask the recruiter, and a sum for life insurance with your reasoning.',
      hints: [
        'Which gap opens on July 1, which on August 15, and which after the MRI?',
        '“We take care of malpractice” may mean coverage from now on, or prior acts, or neither in writing.',
        'Needs less survivor’s income, times the years until the youngest is 22, plus the mortgage, less what is there.',
      ],
      modelAnswer: `**Malpractice.** On July 1 five years of visits are uncovered unless there is a tail (about 200% × $15,500 = **$31,000**, usually to be bought within 30 to 60 days) or a nose. Ask the hospital: *will your policy include prior acts back to my retroactive date, in writing, before June 30?* If not, negotiate a signing bonus for the tail, and ask the old group to share it; "any termination" is hard, but they too want a covered history.

**Disability.** Apply **now**, before July 10: after the MRI a back exclusion is likely. (Do not postpone the MRI; apply first.) Six weeks without any coverage, from June 30 to August 15, are the danger; a personal own-occ policy removes it for good. Ask whether the old group policy can be converted.

**Health.** Forty-five days: COBRA can be elected afterwards, within 60 days, and reaches back. Her husband's plan may take the family in (a special enrollment).

**Life.** Say the family needs $105,000 and he earns $58,000: $47,000 for 16 years at 2 percent real is about $638,000; plus mortgage $430,000 and education $180,000; less savings $85,000: **about $1.16 million**. Term for 20 years, and coverage on him too.

**In writing, before the last day:** certificates of all ending policies, retroactive date, and the tail quotation.`,
    },
    quiz,
  ],
};
