import { type Context, notFound, organizationOf, query } from '@atrium/core/kernel';
import { fileInfo } from '@atrium/core/schemas';
import { z } from 'zod';
import { openBlock } from '../access/open-lesson.ts';
import { visitCourse } from '../access/visit-course.ts';
import { readContent } from '../block/read-block.ts';
import { mediaPurpose } from './keep-media.ts';
import { type MediaRef, mediaRef } from './schemas.ts';

/**
 * Finds a file of a course for whoever may read the lesson it stands in, asked anew on every request. FORBIDDEN, reason
 * `locked`, for a lesson that has to be bought; NOT_FOUND for what is no part of the course. Its answer names where the bytes
 * lie: it is for the host that sends them, and no procedure.
 */
export const findMedia = query({
  name: 'academy.media.find',
  summary: 'Finds a file of a course one may see',
  input: mediaRef,
  output: fileInfo.extend({ key: z.string() }),
  scope: 'public',
  tenancy: 'none',
  run: async (ctx, ref) => {
    const fileId = (await draftFile(ctx, ref)) ?? (await openFileId(ctx, ref));
    const row = fileId && (await ctx.tx.file.findFirst({ where: { id: fileId, purpose: mediaPurpose } }));
    if (!row) throw notFound('The file');
    const { id, key, name, contentType, sha256, purpose } = row;
    const createdAt = row.createdAt.toISOString();
    return { id, key, name, contentType, sha256, purpose, bytes: Number(row.bytes), createdAt };
  },
});

async function openFileId(ctx: Context, ref: MediaRef): Promise<string | null> {
  switch (ref.part) {
    case 'cover': {
      const { course } = await visitCourse(ctx, { courseId: ref.courseId });
      const id = course.publishedVersionId;
      return (await ctx.tx.academyCourseVersion.findUniqueOrThrow({ where: { id } })).coverFileId;
    }
    case 'captions':
      return (await openBlock(ctx, ref, ['video'])).block.content.captionsFileId;
    default:
      return (await openBlock(ctx, ref, ['image', 'video'])).block.content.fileId;
  }
}

/** Authors see what stands in their draft. */
async function draftFile(ctx: Context, ref: MediaRef): Promise<string | null> {
  const school = organizationOf(ctx.actor);
  if (ctx.actor.kind !== 'user' || !school || !ctx.may('academy.course.read')) return null;
  await ctx.enterHost(school);
  const course = await ctx.tx.academyCourse.findUnique({
    where: { organizationId_id: { organizationId: school, id: ref.courseId } },
  });
  if (!course?.draftVersionId) return null;
  const versionId = course.draftVersionId;
  if (ref.part === 'cover') {
    return (await ctx.tx.academyCourseVersion.findUniqueOrThrow({ where: { id: versionId } })).coverFileId;
  }
  const row = await ctx.tx.academyBlock.findUnique({
    where: { versionId_key: { versionId, key: ref.blockKey } },
  });
  const content = row && readContent(row);
  if (content?.kind === 'video') return ref.part === 'captions' ? content.captionsFileId : content.fileId;
  return content?.kind === 'image' && ref.part === 'file' ? content.fileId : null;
}
