import { matching, multiple, numeric, ordering, shortText, single, trueFalse } from '../questions.ts';
import type { Lesson, Quiz } from '../types.ts';

const quiz: Quiz = {
  kind: 'quiz',
  title: 'Retirement accounts',
  intro: 'Eight questions. None asks for a yearly amount: those belong in a table, not in memory.',
  settings: { passPercent: 80, feedback: 'after_attempt' },
  questions: [
    {
      points: 1,
      question: matching({
        name: 'Accounts and what marks them',
        objective: 'retirement-accounts',
        stem: 'Match each account with what marks it.',
        note: 'The 457(b) has a deferral limit of its own; of its two kinds, the non-governmental one stays the employer’s property.',
        pairs: [
          ['HSA', 'Untaxed going in, growing, and coming out for medical costs'],
          ['Governmental 457(b)', 'Limit of its own; no penalty before 59½ after leaving'],
          ['Non-governmental 457(b)', 'Open to the employer’s creditors'],
          ['SEP-IRA', 'Counts in the pro-rata rule of a backdoor Roth'],
        ],
        others: ['Guaranteed by the federal government'],
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'The taxable part of a conversion',
        objective: 'roth-decisions',
        stem: 'A physician has $36,000 of pre-tax money in a rollover IRA, adds $4,000 without deducting it and converts $4,000 to Roth in the same year. **How many dollars of the conversion are taxable?** Ignore growth.',
        answers: [
          [
            { kind: 'value', value: '3600', tolerance: '0' },
            100,
            'Right: $4,000 of $40,000 is after-tax, so a tenth of the conversion is free.',
          ],
          [
            { kind: 'value', value: '0', tolerance: '0' },
            0,
            'That would be so with no other IRA. The pro-rata rule looks at all of them together.',
          ],
          [
            { kind: 'value', value: '4000', tolerance: '0' },
            0,
            'A tenth of the pot was already taxed, so a tenth of the conversion is free.',
          ],
          [
            { kind: 'any' },
            0,
            'After-tax share of the whole pot: $4,000 ÷ ($36,000 + $4,000). That share of the conversion is free.',
          ],
        ],
      }),
    },
    {
      points: 1,
      question: single({
        name: 'Repairing the pot',
        objective: 'roth-decisions',
        stem: 'Before December 31 she wants the conversion to be free of tax. **What repairs it?**',
        options: [
          [
            'Rolling the pre-tax IRA into her employer’s 401(k), if the plan accepts it',
            100,
            'Right: employer plans are not part of the pot.',
          ],
          [
            'Opening a second IRA for the new contribution',
            0,
            'All of her non-Roth IRAs are one pot, however many there are.',
          ],
          [
            'Rolling it into her husband’s IRA',
            0,
            'IRAs are personal; it cannot be moved to a spouse while both live and are married.',
          ],
          ['Filing Form 8606 late', 0, 'The form reports the mixture; it does not change it.'],
        ],
      }),
    },
    {
      points: 1,
      question: trueFalse({
        name: 'Two employers, two deferral limits',
        objective: 'retirement-accounts',
        stem: 'A physician with a 403(b) at the hospital and a 401(k) at an unrelated urgent care may defer the full employee amount into each.',
        answer: false,
        whenTrue:
          'No: employee deferrals to 401(k) and 403(b) plans share one personal limit. The *employer* totals are separate, and a 457(b) has its own.',
        whenFalse: 'Right: one personal limit across both. Only the employer totals are separate.',
      }),
    },
    {
      points: 1,
      question: multiple({
        name: 'When Roth is the natural choice',
        objective: 'roth-decisions',
        stem: '**In which years does Roth have the better case than traditional?** Choose all that apply.',
        options: [
          ['Intern year', 40, 'Yes: the rate now is probably the lowest of a career.'],
          ['A sabbatical year with little income', 30, 'Yes: few other dollars fill the low brackets.'],
          [
            'The first years of retirement, before other income begins (as a conversion)',
            30,
            'Yes: a window of low rates for converting.',
          ],
          [
            'The best year of a practice, in the top bracket',
            -50,
            'No: the rate saved now is likely higher than the one paid later.',
          ],
        ],
      }),
    },
    {
      points: 1,
      question: ordering({
        name: 'Filling order',
        objective: 'retirement-accounts',
        stem: 'An attending has a match, a suitable HSA plan, and may choose freely. Put the steps in the default order of the lesson.',
        note: 'Certain return first, then the triple advantage, then the rest of the shelter, then the account without a limit.',
        items: [
          'Workplace plan up to the full match',
          'HSA',
          'The rest of the workplace deferral',
          'Backdoor Roth',
          'Taxable account',
        ],
      }),
    },
    {
      points: 1,
      question: shortText({
        name: 'The form of the back door',
        objective: 'roth-decisions',
        stem: 'Which IRS form reports a nondeductible IRA contribution and its conversion? Write the number.',
        answers: [
          ['8606', 100, 'Right: without it the IRS cannot know that the money was already taxed.'],
          ['Form 8606', 100, 'Right: without it the IRS cannot know that the money was already taxed.'],
          ['1099-R', 0, 'That is what the custodian sends about the conversion. You file Form 8606.'],
          ['5498', 0, 'That is the custodian’s report of contributions. You file Form 8606.'],
          ['*', 0, 'It is Form 8606, one for each spouse.'],
        ],
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'Match lost by deferring too fast',
        objective: 'retirement-accounts',
        stem: 'A plan matches 50 percent of the first 6 percent of pay in **each month**, without a true-up. Salary is $20,000 a month. A physician defers so fast that she reaches her limit at the end of August. **How many dollars of match does she lose?**',
        answers: [
          [
            { kind: 'value', value: '2400', tolerance: '0' },
            100,
            'Right: 3 percent of $20,000 is $600 a month, for four months.',
          ],
          [
            { kind: 'value', value: '4800', tolerance: '0' },
            0,
            'The match is half of 6 percent, so 3 percent of pay.',
          ],
          [
            { kind: 'any' },
            0,
            'The match is 3 percent of monthly pay; September to December are four months.',
          ],
        ],
      }),
    },
  ],
};

export const check: Lesson = {
  key: 'retirement-check',
  title: 'Case and quiz: four accounts and a December deadline',
  summary: 'A couple with every kind of account, three weeks before the end of the year.',
  minutes: 20,
  blocks: [
    {
      kind: 'case',
      title: 'Three weeks to New Year',
      vignette: `It is December 8. Dr. Shah (42, pediatrics) works for a private non-profit hospital with a 403(b) (match half of the first 6 percent, yearly true-up) and a **457(b)**. Last spring she rolled $54,000 of an old 401(k) to an IRA and in June put the yearly IRA amount into a traditional IRA, not deducted. Her husband, a hospitalist, has $70,000 of 1099 income and a SEP-IRA with $38,000 from earlier years. They want backdoor Roths for both, have $30,000 to place, and the hospital's bonds were just downgraded.`,
      prompt:
        'What has to happen before December 31, what can wait until April, and where would you be careful?',
      hints: [
        'Two pots spoil two back doors. Whose, and where could the money go?',
        'The date that decides the pro-rata rule is the last day of the year of the conversion.',
        'Whose money is a non-governmental 457(b)?',
      ],
      modelAnswer: `**Before December 31**

- *Her pot:* roll the $54,000 pre-tax into the 403(b), if the plan takes it; three weeks are tight, so call first and ask for trustee-to-trustee. If it cannot be finished, **do not convert this year**; the nondeductible contribution stays, Form 8606 records it, and she converts next year after the roll-in. Nothing is lost but time.
- *His pot:* a solo 401(k) must exist (adopt it now); then roll the SEP into it, if the plan document allows. From now on his employer contributions go there, not to the SEP. His back door likewise this year or next.
- Her deferral: check the last pay stubs; the true-up protects the match.

**Can wait until April:** this year's IRA contributions (up to the filing date, without extension) and, in general, his *employer* contribution, up to the filing date with extensions.

**Careful:** the **457(b)** of a private non-profit is the hospital's asset, open to its creditors, and cannot be rolled over. A downgrade is the very risk. Putting the $30,000 elsewhere (the 403(b) room, his solo 401(k), a taxable account) gives up little.

And two forms: **8606 for each**, and beneficiary designations on every account.`,
    },
    quiz,
  ],
};
