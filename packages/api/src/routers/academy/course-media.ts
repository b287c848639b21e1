import { findMedia } from '@atrium/academy';
import type { MediaRef } from '@atrium/academy/schemas';
import type { OpenFile } from '@atrium/core/files';
import type { ApiContext } from '../../context.ts';
import { callVerb } from '../../trpc.ts';

/** A picture or video of a course, for the host that sends its bytes; refuses like the lesson it stands in. */
export async function openCourseMedia(ctx: ApiContext, ref: MediaRef): Promise<OpenFile> {
  const { key, ...file } = await callVerb(ctx, findMedia, ref);
  const { files } = ctx.platform.ports;
  return { file, read: (range) => files.open(key, range), local: () => files.local(key) };
}
