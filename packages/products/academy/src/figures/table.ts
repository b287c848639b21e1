import type { Context } from '@atrium/core/kernel';
import { figureFor } from './resolve.ts';
import { type Figure, figure, type ShownFigure } from './schemas.ts';

/** The school's table. The caller works in the school or has entered it. */
export async function figuresOf(ctx: Context, organizationId: string): Promise<Figure[]> {
  const rows = await ctx.tx.academyYearlyFigure.findMany({
    where: { organizationId },
    orderBy: [{ key: 'asc' }, { taxYear: 'desc' }],
  });
  return rows.map((row) => figure.parse(row));
}

/** The tax year of an act: the calendar year, UTC. */
export const taxYearOf = (now: Date): number => now.getUTCFullYear();

/** One figure for each key, as it stands in a year. */
export const figuresForYear = (figures: readonly Figure[], year: number): ShownFigure[] =>
  [...new Set(figures.map(({ key }) => key))].flatMap((key) => figureFor(figures, key, year) ?? []);
