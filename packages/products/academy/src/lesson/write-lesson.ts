import { type Context, DomainError, notFound } from '@atrium/core/kernel';
import type { Prisma } from '@atrium/db';
import { readBlock, toColumns } from '../block/read-block.ts';
import type { Block } from '../block/schemas.ts';
import { wordsOf } from '../block/words.ts';
import type { Draft } from '../course/draft.ts';
import { keepMedia } from '../media/keep-media.ts';
import type { LessonDraft } from './schemas.ts';

/** Puts a whole lesson into the draft, at a place of the module; those behind it move on. */
export async function insertLesson(
  ctx: Context,
  draft: Draft,
  into: { readonly moduleId: string; readonly position: number },
  lesson: LessonDraft,
): Promise<void> {
  const { organizationId } = ctx;
  await refuseForeignKeys(ctx, draft.course.id, [lesson.key, ...lesson.blocks.map(({ key }) => key)]);
  await ctx.tx.academyLesson.updateMany({
    where: { moduleId: into.moduleId, position: { gte: into.position } },
    data: { position: { increment: 1 } },
  });
  const { blocks, ...facts } = lesson;
  const row = await ctx.tx.academyLesson.create({
    data: { organizationId, versionId: draft.version.id, ...into, ...facts },
  });
  await writeBlocks(ctx, draft, row.id, blocks);
}

/** Replaces what a lesson of the draft holds. */
export async function writeBlocks(
  ctx: Context,
  draft: Draft,
  lessonId: string,
  blocks: readonly Block[],
): Promise<void> {
  const { organizationId } = ctx;
  await keepMedia(
    ctx,
    blocks.map(({ content }) => content),
  );
  await ctx.tx.academyBlock.deleteMany({ where: { lessonId } });
  await ctx.tx.academyBlock.createMany({
    data: blocks.map((block, position) => {
      const { kind, content } = toColumns(block.content);
      return {
        ...{ organizationId, versionId: draft.version.id, lessonId, position, kind },
        key: block.key,
        content: content as Prisma.InputJsonObject,
        words: wordsOf(block.content),
      };
    }),
  });
}

/** A key is one course's for ever: what learners did hangs on it. */
export async function refuseForeignKeys(
  ctx: Context,
  courseId: string,
  keys: readonly string[],
): Promise<void> {
  const [foreign] = await ctx.tx.$queryRaw<readonly { key: string }[]>`
    SELECT b.key FROM (
      SELECT key, "versionId" FROM "AcademyModule" WHERE key = ANY(${keys}::uuid[])
      UNION ALL SELECT key, "versionId" FROM "AcademyLesson" WHERE key = ANY(${keys}::uuid[])
      UNION ALL SELECT key, "versionId" FROM "AcademyBlock" WHERE key = ANY(${keys}::uuid[])
    ) b JOIN "AcademyCourseVersion" v ON v.id = b."versionId" WHERE v."courseId" <> ${courseId}::uuid LIMIT 1`;
  if (foreign) {
    throw new DomainError(
      'BAD_INPUT',
      'A part of this lesson belongs to another course. Copy it as a new part.',
      {
        reason: 'foreign_key',
      },
    );
  }
}

/** A lesson of a version with its blocks, as authors see it. */
export async function readLesson(ctx: Context, versionId: string, key: string) {
  const row = await ctx.tx.academyLesson.findUnique({
    where: { versionId_key: { versionId, key } },
    include: { blocks: { orderBy: { position: 'asc' } } },
  });
  if (!row) throw notFound('This lesson');
  const { blocks, ...lesson } = row;
  return { ...lesson, blocks: blocks.map(readBlock) };
}

/** The same, as `insertLesson` takes it: what undoing a removal needs. */
export function toDraft(lesson: Awaited<ReturnType<typeof readLesson>>): LessonDraft {
  const { key, title, summary, preview, required, minutes, blocks } = lesson;
  return { key, title, summary, preview, required, minutes, blocks };
}
