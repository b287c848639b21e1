import type { Module } from '../types.ts';
import { balanceSheet } from './01-balance-sheet.ts';
import { paycheck } from './02-paycheck.ts';
import { studentLoans } from './03-student-loans.ts';
import { check } from './04-check.ts';

export const baseline: Module = {
  key: 'baseline',
  title: 'Your financial baseline and student loans',
  summary: 'Where you stand, where the pay goes, and the one debt with rules of its own.',
  lessons: [balanceSheet, paycheck, studentLoans, check],
};
