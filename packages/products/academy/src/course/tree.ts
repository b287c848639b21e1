import type { Context } from '@atrium/core/kernel';
import type { AcademyCourseVersionModel as AcademyCourseVersion } from '@atrium/db';
import { readBlock } from '../block/read-block.ts';
import type { Block } from '../block/schemas.ts';
import { type CourseDetails, courseDetails } from './schemas.ts';

/** One version of a course, whole. */
export interface Tree {
  readonly details: CourseDetails;
  readonly modules: readonly TreeModule[];
}

export interface TreeModule {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly lessons: readonly TreeLesson[];
}

export interface TreeLesson {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly preview: boolean;
  readonly required: boolean;
  readonly minutes: number;
  readonly blocks: readonly Block[];
}

const byPosition = { position: 'asc' } as const;

export async function readTree(ctx: Context, version: AcademyCourseVersion): Promise<Tree> {
  const modules = await ctx.tx.academyModule.findMany({
    where: { versionId: version.id },
    orderBy: byPosition,
    include: { lessons: { orderBy: byPosition, include: { blocks: { orderBy: byPosition } } } },
  });
  return {
    details: courseDetails.parse(version),
    modules: modules.map(({ key, title, summary, lessons }) => ({
      ...{ key, title, summary },
      lessons: lessons.map((lesson) => ({
        key: lesson.key,
        title: lesson.title,
        summary: lesson.summary,
        preview: lesson.preview,
        required: lesson.required,
        minutes: lesson.minutes,
        blocks: lesson.blocks.map(readBlock),
      })),
    })),
  };
}
