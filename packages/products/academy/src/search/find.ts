import { type Context, query } from '@atrium/core/kernel';
import { openLessonIds, visitCourse } from '../access/index.ts';
import { readFigures } from '../figures/read-figures.ts';
import { resolveFigures } from '../figures/resolve.ts';
import { taxYearOf } from '../figures/year.ts';
import { searchInput, searchResult } from './schemas.ts';

interface Hit {
  readonly blockKey: string;
  readonly lessonKey: string;
  readonly lessonTitle: string;
  readonly moduleTitle: string;
  readonly kind: string;
  readonly words: string;
}

/** Marks no text holds: control characters. */
const [start, stop] = ['\u0002', '\u0003'];

/** Searches the words of lessons that are open to the caller, and of no others: a locked lesson is not even counted as a hit. */
export const searchCourse = query({
  name: 'academy.search.find',
  summary: 'Searches the lessons of a course that are open to the caller',
  input: searchInput,
  output: searchResult,
  scope: 'public',
  tenancy: 'none',
  throttles: [
    {
      key: (_, actor, origin) => ('userId' in actor ? actor.userId : origin.ip),
      capacity: 60,
      perSeconds: 60,
    },
  ],
  run: async (ctx, { courseId, text, limit }) => {
    const visit = await visitCourse(ctx, { courseId });
    const open = await openLessonIds(ctx, visit);
    const lessons = await ctx.tx.academyLesson.count({ where: { versionId: visit.versionId } });
    const found = await findHits(ctx, open, text, limit);
    const snippets = await snippetsOf(ctx, found, text);
    return {
      hits: found.map(({ words: _, ...hit }, index) => ({ ...hit, snippet: marked(snippets[index] ?? '') })),
      lessons,
      searchedLessons: open.length,
    };
  },
});

const findHits = (ctx: Context, lessonIds: readonly string[], text: string, limit: number) =>
  ctx.tx.$queryRaw<readonly Hit[]>`
    SELECT b.key AS "blockKey", l.key AS "lessonKey", l.title AS "lessonTitle", m.title AS "moduleTitle", b.kind, b.words
    FROM "AcademyBlock" b
    JOIN "AcademyLesson" l ON l.id = b."lessonId" JOIN "AcademyModule" m ON m.id = l."moduleId",
      websearch_to_tsquery('english', ${text}) AS asked
    WHERE b."lessonId" = ANY (${lessonIds}::uuid[]) AND b.search @@ asked
    ORDER BY ts_rank_cd(b.search, asked, 1) DESC, m.position, l.position, b.position LIMIT ${limit}`;

/** The words around each hit, with the figures of the year filled in. */
async function snippetsOf(ctx: Context, hits: readonly Hit[], text: string): Promise<string[]> {
  if (hits.length === 0) return [];
  const figures = await readFigures(ctx);
  const words = hits.map((hit) => resolveFigures(hit.words, figures, taxYearOf(ctx.now)));
  const options = `StartSel=${start}, StopSel=${stop}, MaxFragments=2, MaxWords=28, MinWords=10, FragmentDelimiter=" … "`;
  const rows = await ctx.tx.$queryRaw<readonly { readonly snippet: string }[]>`
    SELECT ts_headline('english', words, websearch_to_tsquery('english', ${text}), ${options}) AS snippet
    FROM unnest(${words}::text[]) WITH ORDINALITY AS given(words, place) ORDER BY place`;
  return rows.map(({ snippet }) => snippet);
}

const marked = (snippet: string) =>
  snippet
    .split(start)
    .flatMap((piece, index) => {
      const [hit = '', rest = ''] = index === 0 ? ['', piece] : piece.split(stop);
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ];
    })
    .filter((piece) => piece.text !== '');
