import type { Module } from '../types.ts';
import { accountMap } from './01-map.ts';
import { roth } from './02-roth.ts';
import { ownersPlans } from './03-owners.ts';
import { check } from './04-check.ts';

export const retirement: Module = {
  key: 'retirement',
  title: 'Retirement accounts',
  summary: 'A map, two tax doors and a back door, and plans for those who own the practice.',
  lessons: [accountMap, roth, ownersPlans, check],
};
