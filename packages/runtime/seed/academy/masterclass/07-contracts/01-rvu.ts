import { picture } from '../../media/pictures.ts';
import { video } from '../../media/videos.ts';
import type { Lesson } from '../types.ts';

export const rvu: Lesson = {
  key: 'rvu-from-visit-to-pay',
  title: 'The RVU: from visit to pay',
  summary:
    'What a relative value unit is, how Medicare turns it into dollars, and how your employer turns it into salary.',
  minutes: 12,
  preview: true,
  blocks: [
    {
      kind: 'text',
      markdown: `A **relative value unit** is a size without a currency. Medicare gives each service three sizes: **work** (your time, skill and strain), **practice expense** (rooms, staff, supplies) and **malpractice**. Each is adjusted for local cost by a geographic index (GPCI) and the sum is multiplied by one national price, the conversion factor:

> **Payment** = (work × GPCI + practice expense × GPCI + malpractice × GPCI) × conversion factor

The conversion factor is set every year, {{figure:cms.pfs.conversion_factor}}, and for participants in qualifying alternative payment models a slightly higher one, {{figure:cms.pfs.conversion_factor_apm}}. Private payers mostly write "X percent of Medicare of year Y". Note both letters: 115 percent of an old year may be less than 105 percent of this one.

**Two conversion factors, one name.** The one above pays the *practice* for all three parts. The "conversion factor" in an employment contract pays *you* for the **work** part alone, and is a number your employer chose. When someone says "fifty dollars per RVU", ask which RVU.`,
    },
    picture('rvu-formula'),
    video('rvu-pay'),
    {
      kind: 'text',
      markdown: `## Work RVUs by hand

In the current schedule an established office visit of moderate complexity (99214) has **1.92** work RVUs and one of low complexity (99213) **1.30**. Look up this year's values in CMS's fee-schedule tool before you compute; they can change each January.

Dr. Rivera's year:

| Service | Count | Work RVU each | Total |
|---|---:|---:|---:|
| 99213 | 1,500 | 1.30 | 1,950.0 |
| 99214 | 1,550 | 1.92 | 2,976.0 |
| Preventive visits | 350 | 1.75 | 612.5 |
| **Year** | **3,400** | | **5,538.5** |

At $50 for each: **$276,925**.

What moves it?

- **Two more visits a clinic week** (46 weeks, average 1.63): +150 wRVU, **+$7,500**.
- **The right level**: if 300 of the 1,500 low visits were in truth moderate and documented so: 300 × 0.62 = +186 wRVU, **+$9,300**, with no patient more.
- **Work already done but not billed** (transitional care, advance care planning, chronic care management): commonly 100 to 300 wRVU a year.

The second line is why a half-day with a certified coder is worth more than an added evening clinic.

## Which count is yours?

Contracts differ in what they count, and the differences are worth five figures:

1. **wRVU of which year?** A contract tied to the 2020 schedule missed the large office-visit increase of 2021. Write: *the schedule in force on the date of service*, or, if fixed, both the year **and** a rate that fits it.
2. **Personally performed only?** What of visits by nurse practitioners you supervise, and of incident-to billing?
3. **Modifiers**: a 50 percent reduction for a second procedure, 85 percent for assistants.
4. **Credited when?** At service, at billing, or when paid? "Billed" is fair. "Collected" makes you the insurer of the billing office.
5. **No-code work**: inbox, refills, forms, call, teaching, leadership. In primary care an hour or more a day. Either it has a stipend or it is inside the rate; say which.
6. **Panel and quality**: capitated patients produce few wRVUs per dollar. A pure wRVU contract in a value-based clinic pays you for what the clinic is paid to avoid.`,
    },
    {
      kind: 'chart',
      title: 'Dr. Rivera’s 5,538.5 work RVUs',
      form: 'bar',
      unit: 'number',
      categories: ['99213', '99214', 'Preventive'],
      series: [{ name: 'Work RVUs', values: [1950, 2976, 612.5] }],
      summary:
        'Of 5,538.5 work RVUs, 2,976 come from 1,550 moderate visits, 1,950 from 1,500 low-complexity visits and 612.5 from 350 preventive visits.',
      source: 'Worked example of this lesson.',
    },
    {
      kind: 'text',
      markdown: `## What the practice receives for the same work

The practice is paid for all three parts. A 99214 in the office has about 3.8 to 4 total RVUs. Multiply by Medicare's conversion factor above and by your payer mix, and a practice collects, roughly, $130 to $170 for it. Your 1.92 at $50 is $96. The difference is not theft: it pays the medical assistant, the room, the records system and the biller, which module 3 put at two-thirds of revenue. But you should know both numbers, for then the discussion is about overhead and not about worth.

**A sanity check for any offer:** expected wRVU × rate ÷ expected collections. For primary care owned by a hospital 50 to 60 percent is usual; independent groups pay what overhead leaves. A much lower share asks for a reason; a much higher one asks how long it will last, and whether it is fair market value, which a hospital must be able to show.

## Benchmarks

Surveys (MGMA, AMGA, SullivanCotter) report pay, wRVU and **pay per wRVU** by percentile. Three traps: percentiles of pay and of pay per wRVU are **different people** (the highest pay per unit is often earned by those with few units); tables mix full-time equivalents differently; and last year's survey reports the year before. Ask which survey, table, year and percentile, and whether both pay *and* production were taken from the same one.

## What to ask

- Show me the wRVU report of a physician here with a full panel, names removed, for twelve months.
- Which fee-schedule year, which modifiers, when credited?
- What share of my visits will be capitated or in value contracts?
- How many patients come with the job, and how long until others' panels were full?

## Mistakes to avoid

- **Counting visits instead of units.** Twenty short visits and fourteen full ones may be the same day.
- **Believing a ramp-up without a guarantee.** New panels need 12 to 24 months.
- **Not auditing your own report.** Export your signed encounters once a quarter and compare. Errors are common and rarely in your favor.
- **Working for the unit.** Units pay; relationships keep the panel, and the panel is what you negotiate with.`,
    },
  ],
};
