import type { Context } from '@atrium/core/kernel';
import type { QuestionState, Surroundings } from '../block/faults.ts';
import { readFigures } from '../figures/read-figures.ts';
import { isGraded, question, questionKind } from '../question/model.ts';
import type { Tree } from './tree.ts';

/** Reads what the rules for a version need to know: its questions, the categories it draws from, the figures there are. */
export async function readSurroundings(ctx: Context, tree: Tree): Promise<Surroundings> {
  const quizzes = tree.modules
    .flatMap(({ lessons }) => lessons.flatMap(({ blocks }) => blocks))
    .flatMap(({ content }) => (content.kind === 'quiz' ? [content] : []));
  const asked = quizzes.flatMap(({ items }) => items.map(({ questionId }) => questionId));
  const counts = quizzes.some(({ draw }) => draw) ? await countDrawable(ctx) : [];
  return {
    figures: await readFigures(ctx),
    year: ctx.now.getUTCFullYear(),
    questions: await questionStates(ctx, asked),
    drawable: (category) =>
      counts
        .filter((row) => row.category === category || row.category.startsWith(`${category}/`))
        .reduce((sum, { count }) => sum + count, 0),
  };
}

async function questionStates(
  ctx: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, QuestionState>> {
  const { organizationId } = ctx;
  const rows = await ctx.tx.academyQuestion.findMany({ where: { organizationId, id: { in: [...ids] } } });
  const versionIds = rows.flatMap(({ currentVersionId }) => currentVersionId ?? []);
  const versions = await ctx.tx.academyQuestionVersion.findMany({ where: { id: { in: versionIds } } });
  const bodies = new Map(versions.map(({ questionId, body }) => [questionId, body]));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        name: row.name,
        kind: questionKind.parse(row.kind),
        archived: row.archivedAt !== null,
        faults: faultsOf(bodies.get(row.id)),
      },
    ]),
  );
}

function faultsOf(body: unknown): string[] {
  const parsed = question.safeParse(body);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

async function countDrawable(ctx: Context): Promise<{ category: string; count: number }[]> {
  const { organizationId } = ctx;
  const rows = await ctx.tx.academyQuestion.groupBy({
    by: ['category', 'kind'],
    where: { organizationId, archivedAt: null, currentVersionId: { not: null } },
    _count: true,
  });
  return rows
    .filter(({ kind }) => isGraded(questionKind.parse(kind)))
    .map(({ category, _count: count }) => ({ category, count }));
}
