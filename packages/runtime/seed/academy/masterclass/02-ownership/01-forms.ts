import { adaptedFrom } from '../attribution.ts';
import type { Lesson } from '../types.ts';

export const forms: Lesson = {
  key: 'forms-of-ownership',
  title: 'Forms of ownership: who decides, who owes',
  summary:
    'Sole proprietor, partnership, LLC, professional corporation: control, liability and what each costs.',
  minutes: 12,
  blocks: [
    {
      kind: 'text',
      markdown: `The day you see a patient for money that is not wages, you own a business. It may be a moonlighting shift on a 1099 or a building with twelve exam rooms. The law asks four questions of every business, and the **form** is the set of answers:

1. **Who decides?**
2. **Who owes**, when the business cannot pay?
3. **Who is taxed**, and at which level?
4. **What happens** when an owner leaves, dies or is divorced?

This lesson takes 1, 2 and 4. Tax has the next lesson to itself, because the form of the law and the form of the tax are **two separate choices**: a limited liability company may be taxed in four different ways.

## Sole proprietorship

You, without any paper. Every new moonlighter is one. You decide alone, keep every dollar, and owe every dollar with all you own. There is nothing to file to begin, and the income goes on Schedule C of your own return. It ends with you: there is nothing to sell but the equipment and the patients' trust.

## Partnership

Two or more owners who share profit. A **general partner** owes the partnership's debts personally, all of them, including those a partner made without asking. It can arise by accident: two physicians who share rent, staff and income have formed one in many states' eyes, whatever they call it. A written agreement is the difference between a dispute and a procedure.

## Limited liability company

A company whose members owe only what they put in, and whose rules are whatever the operating agreement says. Many states require physicians to use the **professional** kind (PLLC) with only licensed owners.

## Corporation

A legal person with shareholders, directors and officers. It can own, owe and sue in its own name and it outlives its owners. For physicians it is usually a **professional corporation** (PC or PA). Shares can be transferred on terms written in advance, which makes a buy-in easy to describe. The price is formality: minutes, officers, payroll, a return of its own.`,
    },
    {
      kind: 'text',
      markdown: `## What a shield does and does not

Limited liability is sold as armor. For physicians it has a hole in the front:

| Claim | Does the entity shield you? |
|---|---|
| Your own malpractice | **No.** You owe for your own professional acts in every form. Insurance is the shield. |
| A partner's malpractice | Usually yes in a PLLC or PC, unless you supervised it; **no** in a general partnership |
| A nurse you supervise | Often no: supervision is your act |
| The lease and the bank loan | Yes, **until you sign a personal guarantee**, and you will be asked to |
| A slip in the waiting room | Yes, and general liability insurance should answer first |
| Unpaid payroll taxes | **No.** Whoever decides which bills are paid is personally liable for withheld tax |

A shield also fails when it is not worn: if owners pay groceries from the practice account and keep no minutes, a court may treat the company as not there.

## Where growth money comes from

A young practice is like any young firm: it has costs before it has collections, and nobody has seen it pay a bill. Its money comes, in this order, from the **owners' own pockets**, from **profits left in** rather than distributed, from **banks** once there is a record of revenue, and from **new owners** who buy a share. Each source has its price. Owners' money risks the household. Retained profit lowers this year's pay. A loan must be paid whether or not patients come, but the lender asks for no vote. A new owner asks for no monthly payment, and for a share of every decision and every profit from then on. A loan ends; a partner does not.

${adaptedFrom('How Businesses Raise Financial Capital', '17-1-how-businesses-raise-financial-capital')}`,
    },
    {
      kind: 'text',
      markdown: `## A worked comparison

Two family physicians open a practice that will need $240,000 before it breaks even in month nine. They consider three ways.

- **General partnership, each puts in $120,000.** No interest. If collections are slow and the partnership owes the landlord another $60,000, either of them may be asked for all of it.
- **PLLC, $80,000 in, a bank loan of $160,000 with personal guarantees "joint and several".** The shield stops the landlord. It does not stop the bank: *several* would mean half each, *joint and several* means the bank may collect the whole from whichever of them has it.
- **PLLC, hospital income guarantee of $160,000**, forgiven over three years if they stay in the county. No interest and no vote given away, but each forgiven year is income, and leaving early makes the rest due.

The cheapest of the three on paper is the one whose worst year you can survive.

## Choosing, in a sentence each

- **Moonlighting under $50,000 a year**: sole proprietor with good malpractice coverage. An entity adds cost and little shield.
- **One owner, employees, a lease**: PLLC or PC, for everything that is not malpractice.
- **Several owners**: PLLC or PC with a written agreement *before* the first patient.
- **Outside capital, many owners**: a corporation and a lawyer who has done ten of them in your state. Most states restrict who may own a medical practice at all (the *corporate practice of medicine* rule).

## What to ask a health-care attorney

1. Which forms may physicians use in this state, and who may be an owner?
2. Who is covered by the shield for supervised staff?
3. Which signatures in this stack are personal guarantees, and can they end when the loan is half paid?
4. What does the agreement say about death, disability, divorce, loss of license and a deadlock of two owners?
5. What will this form cost each year: filing, franchise tax, payroll, a separate return?

## Mistakes to avoid

- **Fifty-fifty without a tie-breaker.** Name a procedure: a mediator, then a buy-out in which one names the price and the other chooses the side.
- **Incorporating to avoid malpractice.** It does not.
- **A template from another state.** The professional rules differ.
- **Forming first and asking the tax question later.** Some conversions are taxed.`,
    },
  ],
};
