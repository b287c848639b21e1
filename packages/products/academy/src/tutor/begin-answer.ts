import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { openLessonIds, visitCourse } from '../access/index.ts';
import { tutorMoved } from '../events.ts';
import { assignment } from './answer.task.ts';
import { reply } from './finish-answer.ts';
import { waitingQuestion } from './question-row.ts';
import { notInCourse } from './replies.ts';
import { fillIn } from './retrieve.ts';
import { questionToAnswer } from './schemas.ts';

/** Puts the passages together, of lessons that are open now. Null: there is nothing to write, the question has its reply. */
export const beginAnswer = command({
  name: 'academy.tutor.begin_answer',
  summary: 'Starts answering a question',
  input: questionToAnswer,
  output: z.object({ organizationId: z.uuid(), assignment }).nullable(),
  scope: 'internal',
  tenancy: 'none',
  audit: false,
  run: async (ctx, { messageId, blockKeys, lexemes, asAuthor }) => {
    const asked = await waitingQuestion(ctx, messageId);
    if (!asked) return null;
    const visit = await visitCourse(ctx, { courseId: asked.talk.courseId });
    const open = await openLessonIds(ctx, asAuthor ? { ...visit, access: 'full' } : visit);
    const rows = await ctx.tx.academyBlock.findMany({
      where: { versionId: visit.versionId, key: { in: blockKeys }, lessonId: { in: open } },
      select: { key: true, words: true, lesson: { select: { key: true, title: true } } },
    });
    const blocks = rows
      .map(({ key, words, lesson }) => ({ blockKey: key, words, lessonKey: lesson.key, title: lesson.title }))
      .toSorted((a, b) => blockKeys.indexOf(a.blockKey) - blockKeys.indexOf(b.blockKey));
    if (blocks.length === 0) {
      const lessons = await ctx.tx.academyLesson.count({ where: { versionId: visit.versionId } });
      const text = notInCourse(open.length, lessons);
      await reply(ctx, asked, { move: 'refuse', text, citations: [], engine: 'local' });
      return null;
    }
    const { passages, figures } = await fillIn(ctx, blocks);
    const { userId } = ctx;
    const lessons = [...new Set(passages.map(({ title }) => title))];
    const where = { userId, conversationId: asked.talk.id, messageId };
    ctx.record(tutorMoved, { ...where, stage: 'writing', lessons }, { userId });
    const { text: question } = asked.question;
    return {
      organizationId: visit.course.organizationId,
      assignment: {
        question,
        lexemes,
        passages: [...passages],
        figures: [...figures],
      },
    };
  },
});
