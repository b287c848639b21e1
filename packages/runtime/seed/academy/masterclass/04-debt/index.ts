import type { Module } from '../types.ts';
import { costOfALoan } from './01-cost-of-a-loan.ts';
import { practiceLoans } from './02-practice-loans.ts';
import { payoffOrInvest } from './03-payoff-or-invest.ts';
import { check } from './04-check.ts';

export const debt: Module = {
  key: 'debt',
  title: 'Loans and debt',
  summary: 'What borrowing costs, how banks think, and when a dollar belongs to the lender.',
  lessons: [costOfALoan, practiceLoans, payoffOrInvest, check],
};
