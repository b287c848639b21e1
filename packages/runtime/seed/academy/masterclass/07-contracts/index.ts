import type { Module } from '../types.ts';
import { rvu } from './01-rvu.ts';
import { payModels } from './02-pay-models.ts';
import { clauses } from './03-clauses.ts';
import { check } from './04-check.ts';

export const contracts: Module = {
  key: 'contracts',
  title: 'Contracts and RVU pay',
  summary: 'From a visit to a paycheck, the models in between, and the clauses that cost more than pay.',
  lessons: [rvu, payModels, clauses, check],
};
