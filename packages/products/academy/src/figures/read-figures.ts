import type { Context } from '@atrium/core/kernel';
import { z } from 'zod';
import { type Figure, figure } from './schemas.ts';

/** The whole table: some hundred rows, the same for everybody. */
export const readFigures = async (ctx: Pick<Context, 'tx'>): Promise<Figure[]> =>
  z.array(figure).parse(await ctx.tx.academyYearlyFigure.findMany());
