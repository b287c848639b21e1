import type { Module } from '../types.ts';
import { howInsuranceWorks } from './01-how-insurance-works.ts';
import { disabilityAndLife } from './02-disability-and-life.ts';
import { malpractice } from './03-malpractice.ts';
import { check } from './04-check.ts';

export const insurance: Module = {
  key: 'insurance',
  title: 'Insurance',
  summary: 'Insure what would ruin you, pay the rest yourself, and never leave without a tail.',
  lessons: [howInsuranceWorks, disabilityAndLife, malpractice, check],
};
