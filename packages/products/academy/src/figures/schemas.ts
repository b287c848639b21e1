import { z } from 'zod';

/** `irs.401k.elective_deferral`: named in texts as `{{figure:irs.401k.elective_deferral}}`. */
export const figureKey = z
  .string()
  .regex(/^[a-z0-9_]+(?:\.[a-z0-9_]+)+$/, 'words of a-z, 0-9 and _, joined by points');

export const taxYear = z.int().min(2000).max(2100);

/** What the law says for one year. */
export const figure = z.object({
  key: figureKey,
  taxYear,
  label: z.string().trim().min(1).max(200),
  /** `usd`: dollars; `percent`: percent points. */
  unit: z.enum(['usd', 'percent']),
  /** Decimal text: `23500`, `6.2`. */
  value: z.string().regex(/^\d{1,12}(?:\.\d{1,6})?$/, 'a number such as 23500 or 6.2'),
  source: z.string().trim().min(1).max(300),
  sourceUrl: z.url({ protocol: /^https$/ }).max(500),
});
export type Figure = z.infer<typeof figure>;

/** A figure as a text shows it. */
export const shownFigure = figure.extend({
  /** `$23,500` */
  amount: z.string(),
  /** Not the year asked for: the law's figure for that year is not in the table yet. */
  outdated: z.boolean(),
});
export type ShownFigure = z.infer<typeof shownFigure>;
