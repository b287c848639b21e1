import type { Lesson } from '../types.ts';

export const clauses: Lesson = {
  key: 'clauses-that-cost-money',
  title: 'The clauses that cost money',
  summary:
    'Term and termination, restrictive covenants, duties, repayment: how to read each and what to offer instead.',
  minutes: 12,
  blocks: [
    {
      kind: 'text',
      markdown: `A contract is a plan for disagreement. While you are liked, nobody opens it. So read it once as if you had been dismissed on a Friday, and once as if you wished to leave for a better job across town. Both readings take an hour and are worth more than any hour of clinic.

## Term and termination

Three ways to end:

- **Without cause, with notice**: 60 to 120 days is usual. This number is the *real* length of the contract. A three-year term with 90 days' notice is a ninety-day contract. It should be the same for both sides.
- **For cause, at once**: loss of license, exclusion from Medicare, conviction. Watch vague causes: "conduct detrimental to the employer", "as determined by the employer in its sole discretion". Ask for *written notice and 30 days to cure* wherever a cure is possible.
- **By you, for cause**: non-payment, a material change of duties or site. Often missing. Ask.

What you are paid **after** notice matters: may they release you from work at once, and if so, do they pay the notice period and the bonus earned? Write: *compensation through the notice period, and production bonus on all services rendered, within 60 days of the end.*

## Restrictive covenants

A **non-compete** forbids work within a radius for a time. There is no federal ban in force: the rule proposed for the whole country was set aside in court and given up in 2025. **State law decides**, and states differ from "void for physicians" to "enforced as written"; several changed their law in the last years. Assume it will be enforced, and shape it:

| Element | Ask for |
|---|---|
| Radius | from the **one** site where you worked most, not "any facility of the system" |
| Miles | what patients drive: 5 in a city, 15 in the country |
| Time | 12 months |
| Scope | your specialty in outpatient practice; not hospital medicine, telehealth, teaching |
| Trigger | void if they end it without cause, or breach |
| Buy-out | a fixed sum, falling each year |

> Radius arithmetic: twenty miles around one site is 1,257 square miles. Around *each of nine sites* it may be the whole metropolitan area.

**Non-solicitation** of patients and staff is milder. Patients may always follow you; make sure you may **tell them where you are** and that they are told by a letter both sides agreed on. **Confidentiality** should not forbid discussing pay with colleagues, which federal labor law protects for most employees.

## Duties

"Full-time as determined by the employer" lets the schedule grow. Write: *36 patient-contact hours and 4 hours of administration per week, 46 weeks, at the site named, call not above 1 in 6, supervision of not more than two advanced practitioners with a stipend of $X each.* Ask for **consent** before a change of site beyond ten miles.

**Outside activities**: teaching, expert work, telehealth, a book. The default "all professional income belongs to the employer" should get a list of exceptions, and **intellectual property** should be limited to what you make with their resources in their time.`,
    },
    {
      kind: 'text',
      markdown: `## Money that comes back

Signing bonus, relocation, loan repayment, training: find the **repayment** clause of each. Fair: forgiven by the month, no repayment if they end the contract without cause or if you die or are disabled. Unfair: all of it until the last day, with interest, deducted from the final paycheck.

> $30,000 over 36 months, leaving in month 24. Monthly forgiveness: $10,000 is owed. All-or-nothing: **$30,000**.

**Indemnification**: "Physician shall indemnify Employer against any claim arising from services". Your malpractice policy usually does *not* cover liability assumed by contract. Strike it, or make it mutual and limited to what insurance pays.

**Compliance clauses.** Pay from a hospital must be set in advance, at fair market value, and must not depend on the volume or value of **referrals** (Stark law, Anti-Kickback Statute). Production pay for your own work is fine. A bonus for keeping imaging in the house is not. If something smells of it, ask a health-care attorney before, not after.

## Assignment and sale

Practices are bought. May the contract be assigned to a private-equity owner without your consent? Does the non-compete go along? Ask that it end if the employer is sold, or at least that you may leave within 90 days of a sale without restriction.

## Partnership track

If it was promised, it belongs here: date, price or formula, and what happens if no offer comes ("the restrictive covenant is void"). Module 2 has the rest.

## A worked reading

Offer: three years, notice 90 days by employer and **180 by physician**; non-compete 25 miles from any facility, 24 months; bonus $36,000 repaid in full within 36 months; tail by physician; threshold 5,000 not pro-rated; "duties as assigned".

What does leaving in month 20 cost? Bonus $36,000 + tail about $28,000 + six months' notice during which a new employer must wait + a move, or two years' commute beyond 25 miles. Some **$64,000 and a house**. It is not a job offer; it is a mortgage on your next one. After one round: notice 90/90, 10 miles from the main site, 12 months, void without cause; bonus by the month; tail shared 100-75-50-25-0; threshold pro-rated. The same leaving in month 20: $16,000 of bonus and $14,000–21,000 of tail. **Nothing of it touched the base salary.**

## The attorney

Use one who reads physicians' contracts in *your state* each week; a flat fee of $600 to $1,500 is common. Send your three worries with the draft. Ask for **two lists**: what is unusual, and what you should fight for. Negotiate yourself unless it turns sour; you will work with these people.

## What to ask

1. How many physicians left in three years, and was the covenant enforced against any?
2. May I speak with one of them?
3. Which of these terms differ from my future colleagues' contracts?
4. What is the amendment procedure: signed by both, or by a policy change on the intranet?

## Mistakes to avoid

- **"It is our standard contract; nobody changes it."** Somebody has. Ask which parts.
- **Oral promises.** The last page says that only the paper counts. Put the promise on the paper, if only in an e-mail made an exhibit.
- **Resigning before the new contract is signed and credentialing has begun.**
- **Copying patient lists on the way out.** It turns a colleague into a defendant.`,
    },
  ],
};
