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
export async function askedIn({ tx }: Pick<Context, 'tx'>, attempt: AttemptRow): Promise<Asked[]> {
  const items = itemsOf(attempt);
  const { organizationId, id: attemptId } = attempt;
  const versions = await tx.academyQuestionVersion.findMany({
    where: { organizationId, id: { in: items.map((item) => item.questionVersionId) } },
    select: { id: true, body: true },
  });
  const answers = await tx.academyAnswer.findMany({ where: { organizationId, attemptId } });
  const bodies = new Map(versions.map(({ id, body }) => [id, body as unknown as Question]));
  return items.map((item, index) => {
    const question = bodies.get(item.questionVersionId);
    if (!question) throw new Error(`attempt ${attempt.id} asks a question version that is gone`);
    const answer = answers.find((one) => one.item === index);
    return {
      index,
      item,
      question,
      response: answer ? response.parse(answer.response) : null,
      sequence: answer?.sequence ?? 0,
      revealed: Boolean(answer?.revealedAt),
    };
  });
}
