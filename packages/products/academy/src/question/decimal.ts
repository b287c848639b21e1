import { z } from 'zod';

/** A number as exact text: `-3.1415`. Never a float, so that 0.1 + 0.2 is 0.3. */
export const decimal = z.string().regex(/^-?\d{1,20}(\.\d{1,20})?$/, 'a number such as -3.1415');

/** Percent of the points, -100 to 100, at most seven decimals: `33.33333`. */
export const weight = z
  .string()
  .regex(/^-?(100(\.0{1,7})?|\d{1,2}(\.\d{1,7})?)$/, 'a percent from -100 to 100, such as 33.33333');

/** Zero or more. */
export const magnitude = z.string().regex(/^\d{1,20}(\.\d{1,20})?$/, 'zero or more, such as 0.05');
