import { picture } from '../media/pictures.ts';
import { baseline } from './01-baseline/index.ts';
import { ownership } from './02-ownership/index.ts';
import { statements } from './03-statements/index.ts';
import { debt } from './04-debt/index.ts';
import { retirement } from './05-retirement/index.ts';
import { insurance } from './06-insurance/index.ts';
import { contracts } from './07-contracts/index.ts';
import { taxes } from './08-taxes/index.ts';
import { investing } from './09-investing/index.ts';
import type { Course, Objective } from './types.ts';

const objectives: readonly Objective[] = [
  {
    key: 'baseline',
    title: 'Draw a personal balance sheet; compute net worth, savings rate and months of essentials',
  },
  {
    key: 'student-loans',
    title: 'Choose between forgiveness, payoff and a long income-driven plan with arithmetic',
  },
  { key: 'ownership-forms', title: 'Compare forms of practice ownership by control, liability and exit' },
  { key: 'pass-through-tax', title: 'Explain how practice profit is taxed and what an S election saves' },
  { key: 'read-statements', title: 'Read a practice’s income statement and its revenue-cycle signs' },
  { key: 'profit-and-cash', title: 'Explain why profit and cash differ, and forecast cash' },
  { key: 'cost-of-debt', title: 'Compute what a loan costs and decide whether to prepay or refinance' },
  { key: 'practice-loans', title: 'Judge practice loans: coverage, covenants, guarantees, fit of term' },
  { key: 'retirement-accounts', title: 'Map the retirement accounts, their limits and their order' },
  {
    key: 'roth-decisions',
    title: 'Decide between traditional and Roth, and use the back door without the pro-rata trap',
  },
  { key: 'insure-what-ruins', title: 'Decide what to insure; compute disability and life insurance' },
  { key: 'liability-cover', title: 'Tell claims-made from occurrence and settle the tail' },
  { key: 'rvu-pay', title: 'Turn visits into work RVUs and work RVUs into pay' },
  { key: 'contract-clauses', title: 'Read a contract by its exit and price the clauses' },
  {
    key: 'marginal-and-effective',
    title: 'Use marginal and effective rates, and trace a return from gross to tax',
  },
  { key: 'withholding-and-estimates', title: 'Stay inside a safe harbor and set aside tax on 1099 income' },
  { key: 'risk-cost-time', title: 'Relate time, cost, inflation and risk to long-term results' },
  { key: 'written-plan', title: 'Write and keep a one-page investment plan' },
];

export const masterclass: Course = {
  slug: 'primary-care-financial-masterclass',
  title: 'Primary Care Financial Masterclass',
  subtitle: 'The money side of practicing medicine, with the arithmetic left in.',
  description: `You were trained to read an ECG in a fixed order, to question a dose that looks wrong, and to write down what you found. Nobody trained you to read a practice's cash flow, a production threshold or the exit clause of a partnership in the same way. **This course does.**

Nine modules follow a primary-care physician from the first attending paycheck to the one-page plan that carries a working life. Every lesson has worked numbers, the questions to ask the other side of the table, and the mistakes that cost the most.

### What is inside

- **36 lessons in 9 modules**: baseline and student loans, ownership forms, practice statements, debt, retirement accounts, insurance, contracts and RVU pay, taxes, investing
- **9 cases** to think through before you see a model answer, and a quiz in each module with a reason for every option
- **Charts, diagrams and short videos**, all captioned
- **Yearly limits with their year and source**: they come from a table that is kept, not from a paragraph that ages
- A **certificate** that anyone can verify

### What it is not

It is education, not individual financial, tax or legal advice. It names no product to buy and earns nothing from any. It teaches you to prepare the conversation with a professional who is bound to you, and to notice when one is not.

### Try it first

The first lesson, *The one-page balance sheet*, the lesson on a practice's income statement and the one on turning visits into pay are free and complete.`,
  outcomes: [
    'Know your net worth, savings rate and safety margin, and what to do with the next dollar',
    'Choose a road for student loans with your own numbers, and know which steps cannot be undone',
    'Read a practice’s statements in a fixed order and see cash trouble thirteen weeks ahead',
    'Judge a partnership, a loan or a job offer by its exit',
    'Fill the right accounts in the right order, and use the back door without the pro-rata trap',
    'Insure what would ruin you, and nothing else',
    'Turn visits into work RVUs, and an offer into dollars an hour',
    'Finish with a one-page plan that still works on a bad Tuesday',
  ],
  audience:
    'Family physicians, general internists and pediatricians in the United States: residents signing a first contract, attendings in their first fifteen years, and owners of small practices. No knowledge of finance is presumed; a calculator is.',
  instructor: 'Nora Meridian',
  cover: picture('cover'),
  objectives,
  price: { amountMinor: 49_900, currency: 'USD' },
  modules: [baseline, ownership, statements, debt, retirement, insurance, contracts, taxes, investing],
};
