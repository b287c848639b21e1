import { report } from '@atrium/core/kernel';
import { z } from 'zod';
import { readLessons } from './course.ts';
import { type LearnerOfPage, readLearners } from './learner-rows.ts';
import { learnerFilter, type lessonInsight } from './schemas.ts';

/** Every learner of the list, in the list's order, with the list's filters. */
export const learnersReport = report({
  name: 'academy.learners',
  title: 'Learners',
  scope: 'academy.insight.read',
  input: learnerFilter,
  columns: [
    { header: 'name', value: (row: LearnerOfPage) => row.name },
    { header: 'email', value: (row) => row.email },
    { header: 'status', value: (row) => row.status },
    { header: 'version', value: (row) => row.versionNumber },
    { header: 'completed_lessons', value: (row) => row.completedLessons },
    { header: 'required_lessons', value: (row) => row.requiredLessons },
    { header: 'started_at', value: (row) => row.startedAt },
    { header: 'last_seen_at', value: (row) => row.lastSeenAt },
    { header: 'completed_at', value: (row) => row.completedAt },
    { header: 'certificate', value: (row) => row.certificate },
  ],
  rows: (reader, filter) =>
    reader.pages<LearnerOfPage>((tx, after, limit) =>
      readLearners(tx, reader.organizationId, filter, { after: after?.id ?? null, limit }),
    ),
});

type LessonRow = z.infer<typeof lessonInsight>;

/** How many began and completed each lesson of the published version. */
export const lessonsReport = report({
  name: 'academy.lessons',
  title: 'Completion by lesson',
  scope: 'academy.insight.read',
  input: z.object({ courseId: z.uuid() }),
  columns: [
    { header: 'module', value: (row: LessonRow) => row.moduleTitle },
    { header: 'lesson', value: (row) => row.title },
    { header: 'required', value: (row) => row.required },
    { header: 'preview', value: (row) => row.preview },
    { header: 'started', value: (row) => row.started },
    { header: 'completed', value: (row) => row.completed },
  ],
  rows: (reader, { courseId }) =>
    reader.pages<LessonRow>(async (tx, after) =>
      after ? [] : readLessons({ tx, organizationId: reader.organizationId }, courseId),
    ),
});
