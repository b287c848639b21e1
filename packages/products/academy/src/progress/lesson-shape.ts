import { type Context, DomainError, notFound } from '@atrium/core/kernel';
import { isOpen, type Visit } from '../access/index.ts';
import { blockKind } from '../block/schemas.ts';
import type { BlockRule } from './block-progress.ts';

/** A lesson as far as progress needs it: what its blocks ask for, none of their words. */
export interface LessonShape {
  readonly key: string;
  readonly preview: boolean;
  readonly blocks: readonly { readonly key: string; readonly rule: BlockRule }[];
}

interface Row {
  readonly preview: boolean;
  readonly blockKey: string | null;
  readonly kind: string | null;
  readonly durationSeconds: number | null;
}

/** The lesson of the visited version; null when that has none of this key. */
export async function lessonShape(ctx: Context, visit: Visit, key: string): Promise<LessonShape | null> {
  const rows = await ctx.tx.$queryRaw<readonly Row[]>`
    SELECT l.preview, b.key AS "blockKey", b.kind,
      CASE WHEN b.kind = 'video' THEN (b.content ->> 'durationSeconds')::float8 END AS "durationSeconds"
    FROM "AcademyLesson" l LEFT JOIN "AcademyBlock" b ON b."lessonId" = l.id
    WHERE l."versionId" = ${visit.versionId}::uuid AND l.key = ${key}::uuid
    ORDER BY b.position`;
  const [first] = rows;
  if (!first) return null;
  return {
    key,
    preview: first.preview,
    blocks: rows.flatMap(({ blockKey, kind, durationSeconds }) =>
      blockKey === null
        ? []
        : [{ key: blockKey, rule: { kind: blockKind.parse(kind), durationSeconds: durationSeconds ?? 0 } }],
    ),
  };
}

/** The same for a lesson that may be read; refuses as `openLesson` does. */
export async function openLessonShape(ctx: Context, visit: Visit, key: string): Promise<LessonShape> {
  const lesson = await lessonShape(ctx, visit, key);
  if (!lesson) throw notFound('This lesson');
  if (isOpen(visit, lesson)) return lesson;
  throw new DomainError('FORBIDDEN', 'This lesson opens when you buy the course.', { reason: 'locked' });
}
