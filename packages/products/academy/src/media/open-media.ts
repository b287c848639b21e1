import type { OpenFile } from '@atrium/core/files';
import {
  type Call,
  type Context,
  execute,
  notFound,
  organizationOf,
  type Platform,
  query,
} from '@atrium/core/kernel';
import { fileInfo } from '@atrium/core/schemas';
import { z } from 'zod';
import { openBlock } from '../access/open-lesson.ts';
import { visitCourse } from '../access/visit-course.ts';
import { readContent } from '../block/read-block.ts';
import { courseId } from '../course/schemas.ts';
import { mediaPurpose } from './keep-media.ts';

/** What of a course is a file: its cover; the picture or video of a block; a video's captions. */
export const mediaRef = z.discriminatedUnion('part', [
  z.object({ part: z.literal('cover'), courseId }),
  z.object({ part: z.enum(['file', 'captions']), courseId, blockKey: z.uuid() }),
]);
export type MediaRef = z.infer<typeof mediaRef>;

/**
 * Opens a file of a course for whoever may read the lesson it stands in, asked anew on every request. FORBIDDEN, reason
 * `locked`, for a lesson that has to be bought; NOT_FOUND for what is no part of the course.
 */
export async function openMedia(platform: Platform, call: Call, ref: MediaRef): Promise<OpenFile> {
  const { key, ...file } = await execute(platform, findMedia, call, ref);
  return {
    file,
    read: (range) => platform.ports.files.open(key, range),
    local: () => platform.ports.files.local(key),
  };
}

/** Not part of the API: its answer names where the bytes lie. */
const findMedia = query({
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
