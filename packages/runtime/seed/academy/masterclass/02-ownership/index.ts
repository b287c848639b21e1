import type { Module } from '../types.ts';
import { forms } from './01-forms.ts';
import { passThrough } from './02-pass-through.ts';
import { buyIn } from './03-buy-in.ts';
import { check } from './04-check.ts';

export const ownership: Module = {
  key: 'ownership',
  title: 'Practice ownership forms',
  summary: 'Who decides, who owes, who is taxed, and what a share is worth coming in and going out.',
  lessons: [forms, passThrough, buyIn, check],
};
