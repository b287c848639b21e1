import type { Context } from '@atrium/core/kernel';
import { z } from 'zod';
import { type Figure, figure } from './schemas.ts';

/** The table of the school one works in or visits (row-level security), by key, the newest year first. */
export const readFigures = async (ctx: Pick<Context, 'tx'>): Promise<Figure[]> =>
  z
    .array(figure)
    .parse(await ctx.tx.academyYearlyFigure.findMany({ orderBy: [{ key: 'asc' }, { taxYear: 'desc' }] }));
