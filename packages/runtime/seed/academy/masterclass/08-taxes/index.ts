import type { Module } from '../types.ts';
import { howTaxIsBuilt } from './01-how-tax-is-built.ts';
import { withholding } from './02-withholding.ts';
import { records } from './03-records.ts';
import { check } from './04-check.ts';

export const taxes: Module = {
  key: 'taxes',
  title: 'Taxes',
  summary: 'Layers, safe harbors, records, and the line between planning and schemes.',
  lessons: [howTaxIsBuilt, withholding, records, check],
};
