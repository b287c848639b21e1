import { z } from 'zod';

const seconds = z.number().min(0).max(36_000);

const viewed = z.object({
  kind: z.literal('viewed'),
  blockKey: z.uuid(),
  /** By the page's clock; never later than ours. */
  at: z.iso.datetime(),
});

const watched = z.object({
  kind: z.literal('watched'),
  blockKey: z.uuid(),
  at: z.iso.datetime(),
  /** Stretches of the video that ran since the last report, in its own seconds whatever the speed. */
  intervals: z.array(z.tuple([seconds, seconds])).max(200),
  positionSeconds: seconds,
});

/** What a page may report. That a case was answered or a quiz passed, the server knows by itself. */
export const recordInput = z.object({
  courseId: z.uuid(),
  lessonKey: z.uuid(),
  events: z.array(z.discriminatedUnion('kind', [viewed, watched])).max(100),
});

export const blockState = z.object({
  blockKey: z.uuid(),
  viewed: z.boolean(),
  done: z.boolean(),
  /** Of a video: where to go on, and how much of it was seen. */
  positionSeconds: z.number().nullable(),
  watchedSeconds: z.number(),
});

export const lessonProgress = z.object({
  lessonKey: z.uuid(),
  completed: z.boolean(),
  courseCompleted: z.boolean(),
  blocks: z.array(blockState),
});

const lessonSummary = z.object({
  key: z.uuid(),
  title: z.string(),
  minutes: z.int(),
  required: z.boolean(),
  state: z.enum(['locked', 'available', 'in_progress', 'completed']),
  doneBlocks: z.int(),
  blocks: z.int(),
  completedAt: z.iso.datetime().nullable(),
});

export const courseProgress = z.object({
  modules: z.array(
    z.object({
      key: z.uuid(),
      title: z.string(),
      completed: z.boolean(),
      lessons: z.array(lessonSummary),
    }),
  ),
  requiredLessons: z.int(),
  completedRequired: z.int(),
  /** Whole percent, downwards; 100 for good once the course was completed. */
  percent: z.int(),
  completedAt: z.iso.datetime().nullable(),
  /** Required lessons that came after completion. */
  newLessons: z.array(z.uuid()),
  nextLessonKey: z.uuid().nullable(),
  /** Where the person left off, when that is still open to them. */
  resume: z
    .object({
      lessonKey: z.uuid(),
      blockKey: z.uuid().nullable(),
      positionSeconds: z.number().nullable(),
    })
    .nullable(),
});

/** IANA name, as browsers give it. */
export const timeZone = z
  .string()
  .max(60)
  .refine((zone) => isTimeZone(zone), 'not a time zone, e.g. America/Chicago');

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

export const activityInput = z.object({
  courseId: z.uuid(),
  timeZone,
  days: z.int().min(7).max(366).default(84),
});

export const activity = z.object({
  /** Every day of the span, those without anything too. */
  days: z.array(z.object({ day: z.iso.date(), blocks: z.int(), lessons: z.int(), answers: z.int() })),
  objectives: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      state: z.enum(['unseen', 'learning', 'mastered', 'due', 'lapsed']),
      /** Distinct questions answered, and those of them answered wholly right last time. */
      items: z.int(),
      right: z.int(),
    }),
  ),
});
