import { z } from 'zod';
import { courseId } from '../course/schemas.ts';

/** What of a course is a file: its cover; the picture or video of a block; a video's captions. */
export const mediaRef = z.discriminatedUnion('part', [
  z.object({ part: z.literal('cover'), courseId }),
  z.object({ part: z.enum(['file', 'captions']), courseId, blockKey: z.uuid() }),
]);
export type MediaRef = z.infer<typeof mediaRef>;
