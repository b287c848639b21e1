import { compare, type Fraction, fraction, multiply, sum, toDecimal } from '../question/fraction.ts';
import { grade } from '../question/grade.ts';
import type { Asked } from './asked.ts';

export interface Score {
  readonly score: Fraction;
  readonly max: Fraction;
  readonly passed: boolean;
  /** Of each item that is graded. */
  readonly fractions: readonly { readonly asked: Asked; readonly earned: Fraction }[];
}

/** Exact; the mark is compared unrounded: 79.9999 % of an 80 % quiz is not passed. */
export function scoreOf(asked: readonly Asked[], passPercent: number): Score {
  const fractions = asked.flatMap((one) => {
    const earned = one.item.points > 0 ? grade(one.question, one.response) : null;
    return earned === null ? [] : [{ asked: one, earned }];
  });
  const score = sum(fractions.map(({ asked: { item }, earned }) => multiply(earned, fraction(item.points))));
  const max = fraction(fractions.reduce((all, { asked: { item } }) => all + item.points, 0));
  const passed = compare(multiply(score, fraction(100)), multiply(max, fraction(passPercent))) >= 0;
  return { score, max, passed, fractions };
}

/** As the column keeps it. */
export const scoreText = (score: Fraction): string => toDecimal(score, 6);
export const fractionText = (earned: Fraction): string => toDecimal(earned, 10);
