import { picture } from '../../media/pictures.ts';
import { video } from '../../media/videos.ts';
import type { Lesson } from '../types.ts';

export const malpractice: Lesson = {
  key: 'malpractice-and-umbrella',
  title: 'Malpractice, the tail, and the umbrella',
  summary: 'Claims-made against occurrence, who pays the tail, and the cheap layer on top of car and house.',
  minutes: 12,
  blocks: [
    {
      kind: 'text',
      markdown: `A malpractice claim often arrives years after the visit. So a policy must say which of **two dates** counts.

- **Occurrence**: the policy in force **when the visit took place** pays, whenever the claim comes. Nothing more is needed when you leave.
- **Claims-made**: the policy in force **when the claim is made** pays, if the visit was after its **retroactive date**. When the policy ends, coverage ends, for visits past as well.

Claims-made is cheaper at first: in year one only visits of that year can produce claims. The premium "matures" over about five years to near the occurrence price. What you did not pay in those years waits for you at the end. Its name is the **tail**.`,
    },
    picture('claims-made-tail'),
    video('malpractice-tail'),
    {
      kind: 'text',
      markdown: `## Three ways to close the gap

1. **Tail** (extended reporting): bought from the old insurer, once, within 30 to 60 days of leaving. Typically **150 to 250 percent** of the mature yearly premium, due at once.
2. **Nose** (prior acts): the new insurer takes over your old retroactive date. Often cheaper, sometimes paid by a new employer that wants you.
3. **Free tail**: many policies give it on death, disability, or retirement after a certain age and years with the insurer. Read the conditions before retiring in the wrong month.

**Worked.** Dr. Park, family medicine without obstetrics, mature premium $14,000, leaves after four years. Tail at 200 percent: **$28,000**. Her contract says "Physician shall be responsible for tail coverage". Spread over four years, her salary was $7,000 a year less than it looked. With obstetrics the premium may be $45,000 and the tail $90,000: a reason people stay in jobs they should leave.

So, in a contract: employer pays the tail; or employer pays if *it* ends the agreement without cause, and the share you pay falls each year (100, 75, 50, 25, 0).

## Limits and consent

"$1 million / $3 million": at most one million per claim, three per policy year. More is not always better: it can attract. Look at what is customary in your county, and at the hospital's bylaws.

- **Consent to settle**: may the insurer settle without you? A settlement is reported to the National Practitioner Data Bank and follows you. Beware the *hammer clause*: refuse a settlement, and anything above it is yours.
- **Defense inside or outside the limit**: outside is better.
- **Shared limits**: does the group share one limit? A partner's bad year may use it up.
- **License defense**: board complaints are commoner than lawsuits. Many policies pay $25,000 to $100,000 for it.
- **Scope**: telehealth across states, volunteering, supervision of nurse practitioners, aesthetics on Saturdays. What is not declared is not covered.

## Employed, moonlighting, volunteering

Your employer's policy covers you **for that employer**. Moonlighting needs its own, or a certificate from the other site. Residents: the program's coverage usually ends at its door. At a federally supported health center, claims run through the Federal Tort Claims Act, for acts within scope; ask for the deeming letter. Good Samaritan laws protect roadside help; they do not protect the neighbor's refills.

## The umbrella

Liability on car and house policies ends at perhaps $250,000 to $500,000. An **umbrella** sits on top: a million dollars for some $200 to $400 a year, the next million for less. It covers the teenager's accident, the guest in the pool, libel on a review site in many policies; **not** your profession, **not** the practice. The insurer demands certain limits below, so that no step is missing between the layers: check both when you change either.

How much? Enough to make a lawsuit about your future wages uninteresting. A physician's income is visible; one to five million is customary, and cheap.

## Protecting assets without theater

In order of value for money: **insurance**; **retirement accounts** (employer plans under federal law are nearly untouchable by creditors, IRAs by state law); **titling** (in many states, property held by spouses *by the entirety* is safe from the creditors of one); the **homestead** exemption of your state. Offshore trusts are for brochures. Anything moved **after** an event is a fraudulent transfer.

## What to ask before signing

1. Occurrence or claims-made? Retroactive date? Who pays the tail, in each way the job may end?
2. Are limits shared? Is defense outside? May I refuse a settlement?
3. May I have the certificate and the declarations page, each year?

## Mistakes to avoid

- **Leaving without a tail or a nose.** A gap of one day is a gap for every visit before it.
- **Losing old policies.** An occurrence policy of 2014 answers a claim of 2032. Keep the declarations pages forever.
- **Talking**, writing, or opening the chart to improve it after a bad outcome. Call the insurer the same day; early notice is a condition of coverage.
- **Assuming the umbrella covers the clinic.** It does not.`,
    },
  ],
};
