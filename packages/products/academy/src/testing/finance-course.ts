import { execute } from '@atrium/core/kernel';
import type { BlockContent } from '../block/schemas.ts';
import { putFigure } from '../figures/index.ts';
import { type LessonPlan, type School, type Written, words, writeCourse } from './school.ts';

/** Stands in every locked body: wherever it turns up, something leaked. */
export const marker = 'zebra-marker-4711';

const note = (markdown: string): BlockContent => words(markdown);

export const caseStudy: BlockContent = {
  kind: 'case',
  title: 'Two job offers',
  vignette: 'Dr. Ruiz compares an offer with a guaranteed salary to one paid by work RVU.',
  prompt: 'Which clauses would you compare first?',
  hints: ['Think of the conversion factor.', 'Think of tail coverage.'],
  modelAnswer: 'Compare the conversion factor, the guarantee period and who pays tail coverage.',
};

const preview: LessonPlan = {
  title: 'Student loans',
  preview: true,
  blocks: [
    note(
      '# Forgiveness\n\nPublic Service Loan Forgiveness (PSLF) cancels the rest of a Direct Loan after 120 qualifying payments while working full time for a qualifying employer. Payments need not be in a row.\n\nA hospital that is a nonprofit under section 501(c)(3) is a qualifying employer.',
    ),
    note(
      'An income-driven repayment plan sets the monthly payment as a share of discretionary income. Residents often pay little, and each payment can count toward forgiveness.',
    ),
    note(
      'Refinancing with a private lender turns federal loans into private ones. Forgiveness and income-driven plans are lost for good.',
    ),
  ],
};

const paid: readonly LessonPlan[] = [
  {
    title: 'Retirement accounts',
    blocks: [
      note(
        `An employee may defer up to {{figure:irs.401k.elective_deferral}} into a 401(k) plan. A 403(b) shares this limit; a governmental 457(b) has one of its own. ${marker}`,
      ),
      note(
        `A backdoor Roth is a nondeductible contribution to a traditional IRA followed by a conversion to a Roth IRA. The pro-rata rule taxes the conversion when other pre-tax IRA money is there. ${marker}`,
      ),
      note(
        `A cash balance plan is a defined benefit plan that states the benefit as an account. It allows large deductions for older practice owners. ${marker}`,
      ),
    ],
  },
  {
    title: 'Contracts and pay',
    blocks: [
      note(
        `A work RVU measures the physician’s effort. Pay under a productivity contract is work RVUs times the conversion factor in the contract. ${marker}`,
      ),
      note(
        `Claims-made malpractice insurance covers claims made while the policy is in force. Tail coverage extends it after one leaves, and the contract should say who pays for it. ${marker}`,
      ),
      caseStudy,
    ],
  },
  {
    title: 'Insurance and ownership',
    blocks: [
      note(
        `Own-occupation disability insurance pays when one cannot work in one’s own specialty, although one could do other work. ${marker}`,
      ),
      note(
        `An S corporation passes its income through to its owners on Schedule K-1. Owners who work in it must be paid a reasonable salary on Form W-2. ${marker}`,
      ),
      note(
        `The expense ratio of an index fund is the share of assets taken each year for running it. Small differences compound over decades. ${marker}`,
      ),
    ],
  },
];

const deferralLimit = {
  key: 'irs.401k.elective_deferral',
  taxYear: 2026,
  label: '401(k) employee deferral',
  unit: 'usd',
  value: '24500',
  source: 'IRS Notice 2025-67',
  sourceUrl: 'https://www.irs.gov/pub/irs-drop/n-25-67.pdf',
} as const;

/** A course about money with one free lesson and three to buy. */
export async function writeFinanceCourse(school: School): Promise<Written> {
  await execute(school.platform, putFigure, school.author.call, deferralLimit);
  return writeCourse(school, [preview, ...paid], 'Money for Physicians');
}
