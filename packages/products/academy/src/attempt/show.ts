import type { Context } from '@atrium/core/kernel';
import { readFigures } from '../figures/read-figures.ts';
import { resolveFigures } from '../figures/resolve.ts';
import { toPublic } from '../question/public.ts';
import { mapTexts, resultOf } from '../question/result.ts';
import { seedOf } from '../question/shuffle.ts';
import { askedIn } from './asked.ts';
import { attemptMachine, hasGrade } from './machine.ts';
import { type AttemptRow, settingsOf, toSummary } from './row.ts';
import type { AttemptDetail } from './schemas.ts';

/** An attempt as its learner may see it now: key, weights and feedback only where the quiz's rule lets them out. */
export async function showAttempt(
  context: Context,
  attempt: AttemptRow,
  title: string,
): Promise<AttemptDetail> {
  const settings = settingsOf(attempt);
  const keptBack = await reasonToKeepBack(context, attempt);
  const asked = await askedIn(context, attempt);
  const withFigures = await figuresInTexts(context);
  const { courseId, lessonKey, blockKey, seed } = attempt;
  return {
    ...toSummary(attempt),
    ...{ courseId, lessonKey, blockKey, title, settings, keptBack },
    now: context.now.toISOString(),
    items: asked.map(({ index, item, question, response, sequence, revealed }) => ({
      item: index,
      points: item.points,
      question: withFigures(toPublic(question, seedOf(seed, index), settings.shuffleOptions)),
      response,
      sequence,
      locked: revealed,
      result: keptBack === null || revealed ? withFigures(resultOf(question, response)) : null,
    })),
  };
}

/** Yearly figures stand in questions by key, like everywhere in a course. */
export async function figuresInTexts(context: Context): Promise<<Value>(value: Value) => Value> {
  const figures = await readFigures(context);
  const year = context.now.getUTCFullYear();
  return (value) => mapTexts(value, (text) => resolveFigures(text, figures, year));
}

async function reasonToKeepBack({ tx }: Context, attempt: AttemptRow): Promise<AttemptDetail['keptBack']> {
  if (!hasGrade(attemptMachine.parse(attempt.status))) return 'until_submitted';
  if (settingsOf(attempt).feedback !== 'after_pass' || attempt.passed) return null;
  const { userId, blockKey } = attempt;
  const passed = await tx.academyAttempt.count({ where: { userId, blockKey, passed: true } });
  return passed > 0 ? null : 'until_passed';
}
