import { command } from '@atrium/core/kernel';
import type { z } from 'zod';
import { visitCourse } from '../access/index.ts';
import { addReports, asBlockState, type Report } from './add-reports.ts';
import { openLessonShape } from './lesson-shape.ts';
import { lessonProgress, recordInput } from './schemas.ts';

/** Takes what a page saw of a lesson. Sent twice, late or out of order, it adds up to the same. */
export const recordProgress = command({
  name: 'academy.progress.record',
  summary: 'Reports what of a lesson was viewed and watched',
  input: recordInput,
  output: lessonProgress,
  scope: 'signed_in',
  tenancy: 'none',
  audit: false,
  throttles: [
    { key: (_, actor) => ('userId' in actor ? actor.userId : null), capacity: 120, perSeconds: 60 },
  ],
  run: async (ctx, { courseId, lessonKey, events }) => {
    const visit = await visitCourse(ctx, { courseId });
    const lesson = await openLessonShape(ctx, visit, lessonKey);
    const reports = events.map((event) => reportOf(event, ctx.now));
    const { blocks, ...rest } = await addReports(ctx, visit, lesson, reports);
    return { ...rest, blocks: blocks.map(asBlockState) };
  },
});

type Sent = z.output<typeof recordInput>['events'][number];

/** A page's clock may be ahead of ours: nothing was seen in the future. */
function reportOf(sent: Sent, now: Date): Report {
  const at = new Date(Math.min(Date.parse(sent.at), now.getTime()));
  return { blockKey: sent.blockKey, event: { ...sent, at } };
}
