import type { Lesson } from '../types.ts';

export const ownersPlans: Lesson = {
  key: 'plans-for-owners',
  title: 'Plans for owners and moonlighters',
  summary: 'SEP, solo 401(k), group plans and cash balance plans: how much they hold and what they cost.',
  minutes: 12,
  blocks: [
    {
      kind: 'text',
      markdown: `Any net income from your own work, a locum weekend, expert review, a whole practice, may have a retirement plan of its own. Owners can put away several times what employees can. The price is paperwork and, once there are staff, fairness: a plan that favors owners must also give the staff a share.

## One person, no staff

**SEP-IRA.** Employer contributions only, about 20 percent of net self-employment earnings (25 percent of W-2 pay in a corporation). Simple, opened in an hour, can be set up after year-end. Drawback: it is an IRA and spoils the backdoor Roth.

**Solo 401(k).** You are employee *and* employer. The employee deferral shares the personal limit with your day job's plan: {{figure:irs.401k.elective_deferral}} across all. The employer part is the same 20 percent. Together they may reach {{figure:irs.415c.annual_additions}}, **separately** from an unrelated employer's plan. It is not an IRA, so the back door stays open; it may allow Roth and loans; above $250,000 of assets it files a short yearly return, Form 5500-EZ.

### Worked: a moonlighting hospitalist

W-2 job above the Social Security wage base, 403(b) deferral already full. Net 1099 income: $80,000.

> Self-employment tax: Social Security is already paid for the year through wages, so only Medicare: $80,000 × 92.35% × 2.9% = **$2,143** (plus the 0.9 percent, on the personal return).
>
> Earnings for the plan: $80,000 − half of it, $1,071 = $78,929.
>
> Employer contribution: 20% = **$15,786**.

At a combined marginal rate of 40 percent, it saves $6,300 of tax this year. A SEP would hold the same sum, and cost the back door.

## With staff

**SIMPLE IRA**: small limits, small duties, for offices that want to begin. **Safe-harbor 401(k)**: a fixed contribution for all eligible staff, for example 3 percent of pay, fully vested; in return owners may defer in full without yearly tests. **Profit sharing on top**, allocated by *age-weighted* or *new comparability* formulas, brings owners near the total limit.

The number that decides is the **efficiency**: of every dollar contributed, how many cents go to the owners?

| Two owners, six staff (pay $330,000) | Owners | Staff | Share to owners |
|---|---:|---:|---:|
| Safe-harbor 3%, owners defer $20,000 each | $40,000 | $9,900 | 80% |
| + profit sharing, new comparability | $118,000 | $19,800 | 86% |
| + cash balance plan | $318,000 | $42,000 | 88% |

Staff money is not lost: it is pay, it is deductible, and people stay for it. Compare it with what turnover costs. Replacing a medical assistant costs months.

## Cash balance plans

A defined benefit plan that looks like an account: each year a pay credit and a fixed interest credit. Because the limit is on the **benefit**, {{figure:irs.415b.annual_benefit}} a year at retirement, not on the contribution, an owner in the fifties may put in several times what a 401(k) takes, a younger one much less.

It fits a practice with **stable, high profit for at least five years**, owners over about 45, and staff younger than the owners. It obliges: contributions are due in bad years too; an actuary certifies yearly; if assets fall below the promised interest the practice makes it up; partners of different ages want different sums, and departures must be planned. Closing it after two years invites the question whether it was ever meant to last.`,
    },
    {
      kind: 'chart',
      title: 'Where the plan’s dollars go: two owners, six staff',
      form: 'stacked_bar',
      unit: 'usd',
      categories: ['Safe harbor', 'With profit sharing', 'With cash balance'],
      series: [
        { name: 'Owners', values: [40000, 118000, 318000] },
        { name: 'Staff', values: [9900, 19800, 42000] },
      ],
      summary:
        'Owners receive $40,000 of $49,900 with a safe-harbor plan, $118,000 of $137,800 with profit sharing, and $318,000 of $360,000 when a cash balance plan is added; the share to owners rises from 80 to 88 percent.',
      source: 'Illustration; real allocations depend on ages, pay and testing.',
    },
    {
      kind: 'text',
      markdown: `## Being a plan sponsor

Whoever decides about a plan is a **fiduciary**: bound to act only for the participants, with care, at reasonable cost, and **personally liable**. In a small practice that is you. The work in a year:

- Deposit staff deferrals **as soon as they can be separated from company money**: days, not months. Late deposits are the commonest finding of an audit.
- Review funds and fees, write down what you compared, keep the note.
- File Form 5500 in time. The penalty for lateness runs by the day, and there is a cheap program to correct it if you come before they do.
- Cover the plan with a fidelity bond. Fiduciary liability coverage is another thing; consider both.

Ask for fees in **dollars**: record keeper, administrator, adviser, funds. A plan of $2 million at 1.6 percent pays $32,000 a year; 0.7 percent would be $14,000, and the difference is the owners' and staff's own retirement.

## Controlled groups

If you, your spouse or your partners own other businesses, they may count as one employer for plan purposes. A physician with a solo 401(k) for consulting who also owns half of an urgent care with twelve employees may owe those twelve a contribution. **Affiliated service groups** catch arrangements of professionals who work together. Tell the administrator about every ownership interest in the family, each year, in writing.

## What to ask a plan administrator

1. With our census, what does each design give to owners and to staff, in dollars?
2. What happens in a year with half the profit?
3. What do you charge, what do the funds pay you, and what does it cost to leave?
4. Which of our outside interests make a controlled or affiliated group?
5. Who signs as the fiduciary for investments?

## Mistakes to avoid

- **A solo 401(k) after hiring**: once a non-owner works enough hours to be eligible, it is not solo.
- **Setting up in April for last year and expecting to defer for it.** Employer money often can be late; employee deferrals mostly cannot.
- **Paying a spouse without work** to double the plan.
- **A cash balance plan sold on the deduction alone.** It is a debt to your future self, with an actuary as the collector.`,
    },
  ],
};
