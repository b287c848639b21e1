import type { Context } from '@atrium/core/kernel';
import { z } from 'zod';
import type { Visit } from '../access/index.ts';
import { objective } from '../course/schemas.ts';
import { isCourseDone } from '../progress/course-progress.ts';
import { readRecord, readShape } from '../progress/read-progress.ts';
import { quizSettings } from '../question/quiz.ts';
import { percentText, type QuizResult, type Standing, scoreOf } from './eligibility.ts';
import type { CertificateDetail } from './schemas.ts';

/** Where a person stands with the version that counts: the one they completed, else the one they are on. */
export interface FullStanding extends Standing {
  readonly version: { readonly id: string; readonly number: number };
  readonly detail: CertificateDetail;
}

export async function readStanding(ctx: Context, visit: Visit): Promise<FullStanding> {
  const { enrolment, course } = visit;
  const versionId = enrolment?.completedVersionId ?? visit.versionId;
  const version = await ctx.tx.academyCourseVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { id: true, number: true, objectives: true },
  });
  const shape = await readShape(ctx, visit, versionId);
  const record = await readRecord(ctx, visit);
  const done = new Set([...record.lessons].flatMap(([key, { completedAt }]) => (completedAt ? [key] : [])));
  const required = shape.modules.flatMap((module) => module.lessons).filter((lesson) => lesson.required);
  const left = required.filter((lesson) => !done.has(lesson.key)).length;
  const quizzes = await readQuizzes(ctx, visit, versionId);
  const score = scoreOf(quizzes);
  return {
    version,
    lessonsMissing: record.completedAt || isCourseDone(shape, done) ? 0 : Math.max(left, 1),
    quizzes,
    passPercent: course.settings.passPercent,
    detail: {
      scorePercent: score && percentText(score),
      minutes: required.reduce((sum, lesson) => sum + lesson.minutes, 0),
      lessons: required.length,
      objectives: await masteredObjectives(ctx, course.id, z.array(objective).parse(version.objectives)),
      completedAt: (record.completedAt ?? ctx.now).toISOString(),
    },
  };
}

const quizHead = z.object({ title: z.string(), settings: quizSettings.prefault({}) });

/** The quizzes of the required lessons in the order of the course, each with its graded attempts. */
async function readQuizzes(ctx: Context, visit: Visit, versionId: string): Promise<QuizResult[]> {
  const who = { userId: ctx.userId, courseId: visit.course.id };
  const blocks = await ctx.tx.academyBlock.findMany({
    where: { versionId, kind: 'quiz', lesson: { required: true } },
    select: { key: true, content: true },
    orderBy: [
      { lesson: { module: { position: 'asc' } } },
      { lesson: { position: 'asc' } },
      { position: 'asc' },
    ],
  });
  const keys = blocks.map(({ key }) => key);
  const attempts = await ctx.tx.academyAttempt.findMany({
    where: { ...who, blockKey: { in: keys }, score: { not: null } },
    orderBy: { number: 'asc' },
    select: { blockKey: true, score: true, maxScore: true },
  });
  const passed = await ctx.tx.academyBlockProgress.findMany({
    where: { ...who, blockKey: { in: keys }, completedAt: { not: null } },
    select: { blockKey: true },
  });
  const passedKeys = new Set(passed.map(({ blockKey }) => blockKey));
  return blocks.map(({ key, content }) => {
    const { title, settings } = quizHead.parse(content);
    return {
      title,
      blockKey: key,
      counts: settings.counts,
      passed: passedKeys.has(key),
      attempts: attempts
        .filter(({ blockKey }) => blockKey === key)
        .map(({ score, maxScore }) => ({ score: score?.toFixed() ?? '0', maxScore: maxScore.toFixed() })),
    };
  });
}

async function masteredObjectives(ctx: Context, courseId: string, objectives: z.infer<typeof objective>[]) {
  const rows = await ctx.tx.academyMastery.findMany({
    where: { userId: ctx.userId, courseId, masteredAt: { not: null } },
    select: { objective: true },
  });
  const mastered = new Set(rows.map((row) => row.objective));
  return objectives.filter(({ key }) => mastered.has(key));
}
