import { matching, multiple, numeric, reflection, single, trueFalse } from '../questions.ts';
import type { Lesson, Quiz } from '../types.ts';

const quiz: Quiz = {
  kind: 'quiz',
  title: 'Practice ownership',
  intro: 'Six questions, and one to answer for yourself.',
  settings: { passPercent: 80, feedback: 'after_attempt' },
  questions: [
    {
      points: 1,
      question: matching({
        name: 'What each form is known by',
        objective: 'ownership-forms',
        stem: 'Match each form with what sets it apart.',
        note: 'The legal form answers who decides and who owes; the S election is a tax choice laid on top of one.',
        pairs: [
          ['Sole proprietorship', 'Begins without any filing; you owe everything'],
          ['General partnership', 'Each owner owes for what another signed'],
          ['Professional LLC', 'Rules are whatever the operating agreement says'],
          ['S election', 'A way of being taxed, not a legal form'],
        ],
        others: ['Shields an owner from his own malpractice'],
      }),
    },
    {
      points: 1,
      question: multiple({
        name: 'What a PLLC shields',
        objective: 'ownership-forms',
        stem: 'You own a third of a PLLC and have signed nothing personally. **From which claims does the company usually shield your own assets?** Choose all that apply.',
        options: [
          ['The landlord’s claim for unpaid rent', 50, 'Yes, as long as you have not guaranteed the lease.'],
          [
            'A co-owner’s malpractice with a patient you never saw',
            50,
            'Usually yes in a PLLC: you neither treated nor supervised.',
          ],
          [
            'Your own malpractice',
            -50,
            'No form shields your own professional acts. That is what insurance is for.',
          ],
          [
            'Payroll tax withheld and not paid over, when you decide which bills are paid',
            -50,
            'No. The person responsible for paying it over is liable personally.',
          ],
        ],
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'What an S election saves a physician',
        objective: 'pass-through-tax',
        stem: 'A practice earns $360,000 before paying its only owner. A defensible salary is $230,000. On that salary Social Security is paid in full already, and every further dollar also meets the additional Medicare tax. Leaving the deduction for half of the tax aside, **how many dollars of payroll tax does an S election save a year?**',
        note: 'Only the distribution escapes, and it escapes only Medicare: 2.9 + 0.9 percent.',
        answers: [
          [
            { kind: 'value', value: '4940', tolerance: '10' },
            100,
            'Right: $130,000 of distribution × 3.8 percent.',
          ],
          [
            { kind: 'range', low: '19000', high: '21000' },
            0,
            'That is 15.3 percent. Social Security is already paid in full on the salary, so only Medicare is saved.',
          ],
          [
            { kind: 'value', value: '3770', tolerance: '10' },
            50,
            'You used 2.9 percent; the additional 0.9 percent is also escaped at this income.',
          ],
          [
            { kind: 'any' },
            0,
            'The distribution is $360,000 − $230,000. It escapes 2.9 percent Medicare and the additional 0.9 percent.',
          ],
        ],
      }),
    },
    {
      points: 1,
      question: trueFalse({
        name: 'Taxed on profit left in the practice',
        objective: 'pass-through-tax',
        stem: 'A partner in a pass-through practice is taxed on her share of profit even if the money stayed in the practice’s account.',
        answer: true,
        whenTrue:
          'Right: the profit is taxed where it passes to, not when it is paid out. Hence the clause on tax distributions.',
        whenFalse:
          'She is. A pass-through taxes the share of profit, paid out or not; ask for a tax-distribution clause.',
      }),
    },
    {
      points: 1,
      question: numeric({
        name: 'The price of a fifth',
        objective: 'ownership-forms',
        stem: 'Equipment would bring $150,000, receivables are worth $280,000, debts are $80,000, and goodwill is agreed at $100,000. **What is a one-fifth share worth, in dollars?**',
        answers: [
          [
            { kind: 'value', value: '90000', tolerance: '0' },
            100,
            'Right: ($150,000 + $280,000 − $80,000 + $100,000) ÷ 5.',
          ],
          [
            { kind: 'value', value: '106000', tolerance: '0' },
            0,
            'You left the debts out. A share of the practice is a share of what it owes, too.',
          ],
          [
            { kind: 'value', value: '70000', tolerance: '0' },
            0,
            'That is a fifth of the net assets. The agreed goodwill belongs to the price.',
          ],
          [{ kind: 'any' }, 0, 'Add the three layers, take away the debts, divide by five.'],
        ],
      }),
    },
    {
      points: 1,
      question: single({
        name: 'The clause that decides the return',
        objective: 'ownership-forms',
        stem: 'You compare two buy-ins at the same price and the same pay. **Which clause changes the return most if you may leave after five years?**',
        options: [
          [
            'What is paid to a partner who leaves voluntarily',
            100,
            'Right: with a short stay, most of the return is what comes back at the exit.',
          ],
          [
            'The number of weeks’ notice for vacations',
            0,
            'Pleasant, but worth days, not tens of thousands of dollars.',
          ],
          [
            'Whether meetings are held monthly or quarterly',
            0,
            'Governance matters; the calendar of meetings does not change the return.',
          ],
          ['Who chairs the quality committee', 0, 'Influence, not money. The exit formula is the money.'],
        ],
      }),
    },
    {
      points: 1,
      question: reflection({
        name: 'Your own shield',
        objective: 'ownership-forms',
        stem: 'For yourself: which of your signatures today are personal (guarantees, leases, loans, recruitment agreements), and which would you like to see end? Nobody grades this.',
        sample:
          'A good list names the document, the amount, whether it is *several* or *joint and several*, the date or balance at which it could end, and whom to ask. Many find a recruitment agreement they had forgotten.',
      }),
    },
  ],
};

export const check: Lesson = {
  key: 'ownership-check',
  title: 'Case and quiz: an offer of partnership',
  summary: 'A buy-in with a pleasant price and an unpleasant exit.',
  minutes: 20,
  blocks: [
    {
      kind: 'case',
      title: 'The friendly price',
      vignette: `Dr. Haddad, two years employed by a four-physician PC (taxed as an S corporation), is offered a fifth for $60,000, "a friendly price". Take-home as a partner would be $285,000; he earns $250,000 now and could earn $268,000 at the hospital. Receivables are listed at $710,000 gross. On leaving, a partner is paid "the book value of equipment", which is $40,000 for the whole practice, and may not practice within twenty miles for two years. New partners guarantee the $400,000 building loan, joint and several. Malpractice is claims-made; the leaving partner buys the tail.`,
      prompt:
        'Is the price friendly? Compute what he gets in and what he would get out after four years, and name the three clauses you would negotiate first.',
      hints: [
        'What does a fifth of $40,000 come to? Set it beside the $60,000.',
        'Compare $285,000 with the best alternative, not with his present pay.',
        'Who bears the building loan and the tail, and how large could each be?',
      ],
      modelAnswer: `**In:** $60,000, a guarantee of up to $400,000 (joint and several: the bank may ask him for all of it) and a future tail.

**Extra income:** against his best alternative, $285,000 − $268,000 = **$17,000 a year**, $68,000 over four years before tax. (Against his present pay it looks like $35,000; that is the employer's discount, not the partnership's merit.)

**Out after four years:** a fifth of $40,000 is **$8,000**, less a tail that may cost about twice a yearly premium, perhaps $25,000. He leaves with less than nothing from the practice, and cannot work nearby.

So four years of $17,000 cost $60,000 − $8,000 + $25,000 = $77,000: the buy-in **loses** about $9,000 before tax, plus the risk of the guarantee and a move. The price is low because the exit is lower.

**Negotiate first:** (1) the exit formula must mirror the entry, including receivables at realistic value; (2) the guarantee several, limited to his fifth, and falling with the balance; (3) the tail, paid by the practice after some years or shared. The twenty-mile clause follows: with a fair exit it matters less.`,
    },
    quiz,
  ],
};
