import { type Context, DomainError } from '@atrium/core/kernel';
import { earnsPoints, type Question, questionKind } from '../question/model.ts';
import type { QuizContent } from '../question/quiz.ts';
import { shuffled } from '../question/shuffle.ts';
import type { AttemptItem } from './schemas.ts';

/** Questions a draw chooses among. */
const mostDrawn = 5000;

/** What an attempt with this seed asks: the questions named, those drawn, in the order the quiz wants, versions as of now. */
export async function chooseItems(
  context: Context,
  organizationId: string,
  quiz: QuizContent,
  seed: number,
): Promise<AttemptItem[]> {
  const named = quiz.items.map((item) => item.questionId);
  const drawn = quiz.draw ? await drawFrom(context, organizationId, quiz.draw, named, seed) : [];
  const points = new Map([
    ...drawn.map((id) => [id, quiz.draw?.points ?? 1] as const),
    ...quiz.items.map((item) => [item.questionId, item.points] as const),
  ]);
  const ids = [...new Set([...named, ...drawn])];
  const rows = await context.tx.academyQuestion.findMany({
    where: { organizationId, id: { in: ids }, currentVersionId: { not: null } },
    select: { id: true, kind: true, currentVersionId: true },
  });
  const graded = await gradedAmong(context, organizationId, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row?.currentVersionId) return [];
    const worth = graded.has(id) ? (points.get(id) ?? 1) : 0;
    return [
      {
        questionId: id,
        questionVersionId: row.currentVersionId,
        kind: questionKind.parse(row.kind),
        points: worth,
      },
    ];
  });
  if (items.every((item) => item.points === 0))
    throw new DomainError('UNPROCESSABLE', 'This quiz has no questions yet. Its author knows more.', {
      reason: 'empty_quiz',
    });
  return quiz.settings.shuffleQuestions ? shuffled(items, seed) : items;
}

async function drawFrom(
  { tx }: Context,
  organizationId: string,
  { category, count }: NonNullable<QuizContent['draw']>,
  taken: readonly string[],
  seed: number,
): Promise<string[]> {
  const rows = await tx.academyQuestion.findMany({
    where: {
      organizationId,
      archivedAt: null,
      currentVersionId: { not: null },
      kind: { notIn: ['essay', 'description'] },
      id: { notIn: [...taken] },
      OR: [{ category }, { category: { startsWith: `${category}/` } }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: mostDrawn,
  });
  return shuffled(rows, seed)
    .slice(0, count)
    .map(({ id }) => id);
}

/** A case of reflections alone earns nothing; only its body tells. */
async function gradedAmong(
  { tx }: Context,
  organizationId: string,
  rows: readonly { id: string; kind: string; currentVersionId: string | null }[],
): Promise<Set<string>> {
  const cases = rows.filter((row) => row.kind === 'case').flatMap((row) => row.currentVersionId ?? []);
  const bodies = await tx.academyQuestionVersion.findMany({
    where: { organizationId, id: { in: cases } },
    select: { questionId: true, body: true },
  });
  const empty = new Set(
    bodies
      .filter(({ body }) => !earnsPoints(body as unknown as Question))
      .map(({ questionId }) => questionId),
  );
  return new Set(
    rows
      .filter(({ id, kind }) => kind !== 'essay' && kind !== 'description' && !empty.has(id))
      .map(({ id }) => id),
  );
}
