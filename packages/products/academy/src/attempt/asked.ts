import type { Context } from '@atrium/core/kernel';
import type { Question } from '../question/model.ts';
import { type Response, response } from '../question/response.ts';
import { type AttemptRow, itemsOf } from './row.ts';
import type { AttemptItem } from './schemas.ts';

/** An item of an attempt with its question, key and all, and what was answered. */
export interface Asked {
  readonly index: number;
  readonly item: AttemptItem;
  readonly question: Question;
  readonly response: Response | null;
  readonly sequence: number;
  readonly revealed: boolean;
}

/** What an attempt asks and holds. Whoever calls it has decided what may be shown. */
export async function askedIn(context: Pick<Context, 'tx'>, attempt: AttemptRow): Promise<Asked[]> {
  const [asked = []] = await askedInAll(context, [attempt]);
  return asked;
}

/** The same for several attempts of one school. */
export async function askedInAll(
  { tx }: Pick<Context, 'tx'>,
  attempts: readonly AttemptRow[],
): Promise<Asked[][]> {
  const organizationId = attempts[0]?.organizationId;
  if (!organizationId) return [];
  const items = new Map(attempts.map((attempt) => [attempt.id, itemsOf(attempt)]));
  const wanted = new Set([...items.values()].flat().map((item) => item.questionVersionId));
  const versions = await tx.academyQuestionVersion.findMany({
    where: { organizationId, id: { in: [...wanted] } },
    select: { id: true, body: true },
  });
  const answers = await tx.academyAnswer.findMany({
    where: { organizationId, attemptId: { in: attempts.map((attempt) => attempt.id) } },
  });
  const bodies = new Map(versions.map(({ id, body }) => [id, body as unknown as Question]));
  const given = new Map(answers.map((answer) => [`${answer.attemptId} ${answer.item}`, answer]));
  return attempts.map(({ id }) =>
    (items.get(id) ?? []).map((item, index) => {
      const question = bodies.get(item.questionVersionId);
      if (!question) throw new Error(`attempt ${id} asks a question version that is gone`);
      const answer = given.get(`${id} ${index}`);
      return {
        index,
        item,
        question,
        response: answer ? response.parse(answer.response) : null,
        sequence: answer?.sequence ?? 0,
        revealed: Boolean(answer?.revealedAt),
      };
    }),
  );
}
