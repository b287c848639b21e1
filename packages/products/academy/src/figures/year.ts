import { figureFor } from './resolve.ts';
import type { Figure, ShownFigure } from './schemas.ts';

/** The tax year of an act: the calendar year, UTC. */
export const taxYearOf = (now: Date): number => now.getUTCFullYear();

/** One figure for each key, as it stands in a year. */
export const figuresForYear = (figures: readonly Figure[], year: number): ShownFigure[] =>
  [...new Set(figures.map(({ key }) => key))].flatMap((key) => figureFor(figures, key, year) ?? []);
