import { command, DomainError, notFound } from '@atrium/core/kernel';
import { openBlock } from '../access/index.ts';
import { grade } from '../question/grade.ts';
import type { Question } from '../question/model.ts';
import { itemResult, resultOf } from '../question/result.ts';
import { isOver } from './grace.ts';
import { itemsOf, lockAttempt, settingsOf } from './row.ts';
import { answerInput } from './schemas.ts';
import { fractionText } from './score.ts';
import { figuresInTexts } from './show.ts';

/** Answers one question for good and shows its key and feedback: for quizzes that explain at once. */
export const checkAnswer = command({
  name: 'academy.attempt.check',
  summary: 'Answers one question for good and shows why it was right or wrong',
  input: answerInput,
  output: itemResult,
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  run: async (context, { attemptId, item: index, response, sequence }) => {
    const { tx, now, userId } = context;
    const attempt = await lockAttempt(context, attemptId);
    await openBlock(context, attempt, 'quiz');
    if (settingsOf(attempt).feedback !== 'at_once')
      throw new DomainError('FORBIDDEN', 'This quiz explains its answers at the end.', {
        reason: 'not_at_once',
      });
    if (attempt.status !== 'in_progress' || isOver(attempt.deadlineAt, now))
      throw new DomainError('ILLEGAL_MOVE', 'This attempt has ended.', { reason: 'ended' });
    const item = itemsOf(attempt)[index];
    if (!item) throw notFound('This question of the attempt');
    if (item.kind !== response.kind)
      throw new DomainError(
        'BAD_INPUT',
        `This question takes an answer of kind ${item.kind}, not ${response.kind}.`,
      );
    const { organizationId } = attempt;
    const { body } = await tx.academyQuestionVersion.findFirstOrThrow({
      where: { organizationId, id: item.questionVersionId },
    });
    const question = body as unknown as Question;
    const earned = grade(question, response);
    const data = {
      response,
      sequence,
      savedAt: now,
      revealedAt: now,
      fraction: earned && fractionText(earned),
    };
    const where = { attemptId_item: { attemptId, item: index } };
    const before = await tx.academyAnswer.findUnique({ where });
    if (before?.revealedAt)
      throw new DomainError('CONFLICT', 'This answer was shown already.', { reason: 'answer_shown' });
    await tx.academyAnswer.upsert({
      where,
      create: {
        ...{ organizationId, userId, attemptId, item: index, questionVersionId: item.questionVersionId },
        ...data,
      },
      update: data,
    });
    return (await figuresInTexts(context))(resultOf(question, response));
  },
});
