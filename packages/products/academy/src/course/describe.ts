import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { keepPicture } from '../media/keep-media.ts';
import { editDraft } from './draft.ts';
import { courseDetails, courseId } from './schemas.ts';

export const describeCourse = command({
  name: 'academy.course.describe',
  summary: 'Changes what the draft says about the course: title, sales page, objectives',
  input: courseDetails.extend({ courseId, revision: z.int() }),
  output: z.object({ revision: z.int() }),
  scope: 'academy.course.write',
  run: async (ctx, { courseId, revision, ...details }) => {
    const { course, version } = await editDraft(ctx, courseId, revision);
    if (details.coverFileId) await keepPicture(ctx, details.coverFileId);
    await ctx.tx.academyCourseVersion.update({ where: { id: version.id }, data: details });
    // Until it is published, the course goes by its draft's name.
    if (course.status === 'draft') {
      await ctx.tx.academyCourse.update({ where: { id: courseId }, data: { title: details.title } });
    }
    ctx.target('academy.course', courseId, { title: details.title });
    return { revision: version.revision };
  },
});
