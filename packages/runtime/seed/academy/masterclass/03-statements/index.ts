import type { Module } from '../types.ts';
import { incomeStatement } from './01-income-statement.ts';
import { cashFlow } from './02-cash-flow.ts';
import { revenueCycle } from './03-revenue-cycle.ts';
import { check } from './04-check.ts';

export const statements: Module = {
  key: 'statements',
  title: 'Reading practice statements',
  summary: 'Three statements in a fixed order, and the vital signs of the revenue cycle.',
  lessons: [incomeStatement, cashFlow, revenueCycle, check],
};
