import { type Context, DomainError, notFound } from '@atrium/core/kernel';
import { readBlock } from '../block/read-block.ts';
import type { Block, BlockKind, ContentOf } from '../block/schemas.ts';
import { type Visit, visitCourse } from './visit-course.ts';

export interface OpenLesson {
  readonly id: string;
  readonly key: string;
  readonly moduleId: string;
  readonly title: string;
  readonly summary: string;
  readonly preview: boolean;
  readonly required: boolean;
  readonly minutes: number;
}

/** The lesson with its blocks as their author wrote them: what leaves the server goes through `forLearners`. */
export interface LessonVisit {
  readonly visit: Visit;
  readonly lesson: OpenLesson;
  readonly blocks: readonly Block[];
}

export interface BlockVisit<Kind extends BlockKind> {
  readonly visit: Visit;
  readonly lesson: OpenLesson;
  readonly block: { readonly id: string; readonly key: string; readonly content: ContentOf<Kind> };
}

export const isOpen = (visit: Visit, lesson: { readonly preview: boolean }): boolean =>
  visit.access === 'full' || lesson.preview;

/** A lesson that may be read. NOT_FOUND outside the version visited; FORBIDDEN, reason `locked`, when it must be bought. */
export async function openLesson(
  ctx: Context,
  input: { readonly courseId: string; readonly lessonKey: string },
): Promise<LessonVisit> {
  const visit = await visitCourse(ctx, { courseId: input.courseId });
  const lesson = await ctx.tx.academyLesson.findUnique({
    where: { versionId_key: { versionId: visit.versionId, key: input.lessonKey } },
    select: lessonColumns,
  });
  if (!lesson) throw notFound('This lesson');
  refuseLocked(visit, lesson);
  const rows = await ctx.tx.academyBlock.findMany({
    where: { lessonId: lesson.id },
    orderBy: { position: 'asc' },
    select: blockColumns,
  });
  return { visit, lesson, blocks: rows.map(readBlock) };
}

/** A block of a lesson that may be read, and of this kind or one of these; refuses like `openLesson`. */
export async function openBlock<Kind extends BlockKind>(
  ctx: Context,
  input: { readonly courseId: string; readonly blockKey: string },
  kind: Kind | readonly Kind[],
): Promise<BlockVisit<Kind>> {
  const visit = await visitCourse(ctx, { courseId: input.courseId });
  const row = await ctx.tx.academyBlock.findUnique({
    where: { versionId_key: { versionId: visit.versionId, key: input.blockKey } },
    select: { ...blockColumns, id: true, lesson: { select: lessonColumns } },
  });
  const kinds: readonly string[] = typeof kind === 'string' ? [kind] : kind;
  if (!row || !kinds.includes(row.kind)) throw notFound('This part of the course');
  refuseLocked(visit, row.lesson);
  const { key, content } = readBlock(row);
  return {
    visit,
    lesson: row.lesson,
    block: { id: row.id, key, content: content as ContentOf<Kind> },
  };
}

/** Ids of the lessons whose words may be searched and quoted for this visitor. */
export async function openLessonIds(ctx: Context, visit: Visit): Promise<string[]> {
  const rows = await ctx.tx.academyLesson.findMany({
    where: { versionId: visit.versionId, ...(visit.access === 'full' ? {} : { preview: true }) },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

const blockColumns = { key: true, kind: true, content: true } as const;
const lessonColumns = {
  id: true,
  key: true,
  moduleId: true,
  title: true,
  summary: true,
  preview: true,
  required: true,
  minutes: true,
} as const;

function refuseLocked(visit: Visit, lesson: { readonly preview: boolean }): void {
  if (isOpen(visit, lesson)) return;
  throw new DomainError('FORBIDDEN', 'This lesson opens when you buy the course.', { reason: 'locked' });
}
