import type { Context } from '@atrium/core/kernel';
import type { Mail } from '@atrium/core/notifications';
import { z } from 'zod';
import { type Visit, visitCourse } from '../access/index.ts';
import { verifyUrl } from '../certificate/shown.ts';
import { summarize } from '../progress/course-progress.ts';
import { readRecord, readShape } from '../progress/read-progress.ts';

const ofCourse = { userId: z.uuid(), courseId: z.uuid() };

/** What a mail is about. The job reads the rest when it sends. */
export const letterSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome'), ...ofCourse }),
  z.object({ kind: z.literal('reminder'), ...ofCourse }),
  z.object({ kind: z.literal('certificate'), ...ofCourse, number: z.string() }),
]);
export type LetterSubject = z.infer<typeof letterSubject>;

export const letter = z.object({ to: z.string(), subject: z.string(), mail: z.custom<Mail>() });
export type Letter = z.infer<typeof letter>;
type Words = Omit<Letter, 'to'>;

/** The mail as it would be now; null when what it says is no longer so. */
export async function wordsOf(ctx: Context, about: LetterSubject): Promise<Words | null> {
  const visit = await visitCourse(ctx, { courseId: about.courseId });
  switch (about.kind) {
    case 'welcome':
      return visit.access === 'full' ? welcome(ctx, visit) : null;
    case 'reminder':
      return visit.access === 'full' ? reminder(ctx, visit) : null;
    default:
      return certificate(ctx, about.number);
  }
}

const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
const button = (label: string, href: string) => ({ kind: 'button', label, href }) as const;

const courseUrl = ({ platform }: Context, { course }: Visit): string =>
  new URL(`/academy/courses/${course.slug}/learn`, platform.urls.web).href;

const because = (label: string): string =>
  `You get this mail because you have a course on Atrium. Switch "${label}" off in your notification settings.`;

async function welcome(ctx: Context, visit: Visit): Promise<Words> {
  const shape = await readShape(ctx, visit);
  const lessons = shape.modules.flatMap((module) => module.lessons);
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const { title } = visit.course;
  return {
    subject: `Welcome to ${title}`,
    mail: {
      heading: `Welcome to ${title}`,
      blocks: [
        paragraph(
          `The whole course is open to you: ${lessons.length} lessons, about ${hoursOf(minutes)} in all.`,
        ),
        paragraph(
          'Go at your own pace: your place is kept, on every device. The tutor answers from the lessons.',
        ),
        button('Begin the first lesson', courseUrl(ctx, visit)),
      ],
      footer: because('Welcome to a course'),
    },
  };
}

/** Says how far one is and how little it takes to go on. Sent once, and not to who has finished meanwhile. */
async function reminder(ctx: Context, visit: Visit): Promise<Words | null> {
  const summary = summarize(await readShape(ctx, visit), await readRecord(ctx, visit));
  if (summary.completedAt) return null;
  const lessons = summary.modules.flatMap((module) => module.lessons);
  const next = lessons.find(({ key }) => key === summary.nextLessonKey);
  if (!next) return null;
  const { title } = visit.course;
  return {
    subject: `${title}: your next lesson takes ${next.minutes} minutes`,
    mail: {
      heading: 'Go on where you left off',
      blocks: [
        paragraph(
          `You have completed ${summary.completedRequired} of ${summary.requiredLessons} lessons of ${title}. Next is “${next.title}”, about ${next.minutes} minutes.`,
        ),
        button('Go on', courseUrl(ctx, visit)),
        paragraph('This is the only reminder we send for this course.'),
      ],
      footer: because('A course waits for you'),
    },
  };
}

async function certificate(ctx: Context, number: string): Promise<Words | null> {
  const row = await ctx.tx.academyCertificate.findFirst({
    where: { number, userId: ctx.userId, revokedAt: null },
  });
  if (!row) return null;
  return {
    subject: `Your certificate: ${row.courseTitle}`,
    mail: {
      heading: 'Congratulations',
      blocks: [
        paragraph(`You have completed ${row.courseTitle}. Your certificate is ready to download as a PDF.`),
        {
          kind: 'key-values',
          rows: [
            ['Name', row.holderName],
            ['Number', row.number],
          ],
        },
        button('See your certificate', new URL('/academy/certificates', ctx.platform.urls.web).href),
        paragraph(`Anybody with the number may check it: ${verifyUrl(ctx.platform, row.number)}`),
      ],
      footer: because('Your certificate'),
    },
  };
}

const hoursOf = (minutes: number): string =>
  minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
