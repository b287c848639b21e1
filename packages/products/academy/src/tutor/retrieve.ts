import type { Context } from '@atrium/core/kernel';
import { openLessonIds, type Visit } from '../access/index.ts';
import { readFigures } from '../figures/read-figures.ts';
import { figureFor, figureMarkers, resolveFigures } from '../figures/resolve.ts';
import type { ShownFigure } from '../figures/schemas.ts';
import { taxYearOf } from '../figures/year.ts';
import type { Passage } from './answer.task.ts';
import { type Candidate, type Found, rank, rarestFirst, subjectOf } from './rank.ts';

export interface Retrieved {
  /** What is asked about, as PostgreSQL stems it; of the part of the question that was found. */
  readonly lexemes: readonly string[];
  readonly found: readonly Found[];
  readonly searchedLessons: number;
}

/** The blocks of open lessons that hold what is asked; none when the course, as far as it is open, does not. */
export async function retrieve(ctx: Context, visit: Visit, question: string): Promise<Retrieved> {
  const open = await openLessonIds(ctx, visit);
  const searchedLessons = open.length;
  const readings = await readingsOf(ctx, question);
  const all = [...new Set(readings.flat())];
  if (all.length === 0) return { lexemes: [], found: [], searchedLessons };
  const candidates = await candidatesFor(ctx, open, all);
  const searched = await ctx.tx.academyBlock.count({
    where: { lessonId: { in: open }, words: { not: '' } },
  });
  for (const lexemes of readings) {
    const found = rank(lexemes, candidates, searched);
    if (found.length > 0) return { lexemes: rarestFirst(lexemes, candidates), found, searchedLessons };
  }
  return { lexemes: all, found: [], searchedLessons };
}

/** Words that stand close together rank higher, all of them in one block the most. */
const candidatesFor = (ctx: Context, lessonIds: readonly string[], lexemes: readonly string[]) => {
  const quoted = lexemes.map((lexeme) => `'${lexeme.replaceAll(/['\\]/g, '$&$&')}'`);
  const [any, all] = [quoted.join(' | '), quoted.join(' & ')];
  return ctx.tx.$queryRaw<readonly Candidate[]>`
    SELECT b.key AS "blockKey", l.key AS "lessonKey", l.title, b.words,
      (10 * ts_rank_cd(b.search, ${all}::tsquery, 1) + ts_rank_cd(b.search, ${any}::tsquery, 1))::float8 AS rank,
      ARRAY(SELECT unnest(tsvector_to_array(b.search)) INTERSECT SELECT unnest(${lexemes}::text[])) AS matched,
      ARRAY(SELECT unnest(tsvector_to_array(to_tsvector('english', l.title))) INTERSECT SELECT unnest(${lexemes}::text[])) AS titled
    FROM "AcademyBlock" b JOIN "AcademyLesson" l ON l.id = b."lessonId"
    WHERE b."lessonId" = ANY (${lessonIds}::uuid[]) AND b.search @@ ${any}::tsquery`;
};

/** A part of a question is one of its own from so many words on. */
const leastLexemes = 2;

/** The question as PostgreSQL stems it: as a whole, then part by part, for who tells a story before asking. */
async function readingsOf(ctx: Context, question: string): Promise<readonly (readonly string[])[]> {
  const parts = question.split(/[.?!;:,\n]+/).map(subjectOf);
  const rows = await ctx.tx.$queryRaw<readonly { readonly lexemes: readonly string[] }[]>`
    SELECT tsvector_to_array(to_tsvector('english', part)) AS lexemes
    FROM unnest(${[subjectOf(question), ...parts]}::text[]) WITH ORDINALITY AS given(part, place) ORDER BY place`;
  const [whole = [], ...rest] = rows.map(({ lexemes }) => lexemes);
  return [whole, ...rest.filter((lexemes) => lexemes.length >= leastLexemes).toReversed()];
}

export interface Filled {
  readonly passages: readonly Passage[];
  /** The figures that stand in them. */
  readonly figures: readonly ShownFigure[];
}

/** The blocks as passages, with this year's figures in their places. */
export async function fillIn(
  ctx: Context,
  blocks: readonly Pick<Found, 'blockKey' | 'lessonKey' | 'title' | 'words'>[],
): Promise<Filled> {
  const table = await readFigures(ctx);
  const year = taxYearOf(ctx.now);
  const named = blocks.flatMap(({ words }) => figureMarkers(words));
  const shown = named.flatMap(({ key, taxYear }) => figureFor(table, key, taxYear ?? year) ?? []);
  return {
    passages: blocks.map(({ blockKey, lessonKey, title, words }) => ({
      ...{ blockKey, lessonKey, title },
      words: resolveFigures(words, table, year),
    })),
    figures: [...new Map(shown.map((figure) => [`${figure.key}@${figure.taxYear}`, figure])).values()],
  };
}
