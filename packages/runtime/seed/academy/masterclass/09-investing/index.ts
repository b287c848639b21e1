import type { Module } from '../types.ts';
import { timeInflationCost } from './01-time-inflation-cost.ts';
import { allocation } from './02-allocation.ts';
import { writtenPlan } from './03-written-plan.ts';
import { check } from './04-check.ts';

export const investing: Module = {
  key: 'investing',
  title: 'Investing',
  summary: 'Time, cost and risk; a mixture one can keep; and a page written on a good day.',
  lessons: [timeInflationCost, allocation, writtenPlan, check],
};
