import type { Context } from '@atrium/core/kernel';

/** Copies modules, lessons and blocks into an empty version. Keys stay, so that what hangs on them stays. */
export async function cloneContent(ctx: Context, from: string, to: string): Promise<void> {
  await ctx.tx.$executeRaw`
    INSERT INTO "AcademyModule" (id, "organizationId", "versionId", key, position, title, summary)
    SELECT gen_random_uuid(), "organizationId", ${to}::uuid, key, position, title, summary
    FROM "AcademyModule" WHERE "versionId" = ${from}::uuid`;
  await ctx.tx.$executeRaw`
    INSERT INTO "AcademyLesson"
      (id, "organizationId", "versionId", "moduleId", key, position, title, summary, preview, required, minutes, revision)
    SELECT gen_random_uuid(), l."organizationId", ${to}::uuid, copy.id, l.key, l.position, l.title, l.summary, l.preview,
      l.required, l.minutes, l.revision
    FROM "AcademyLesson" l
    JOIN "AcademyModule" original ON original.id = l."moduleId"
    JOIN "AcademyModule" copy ON copy."versionId" = ${to}::uuid AND copy.key = original.key
    WHERE l."versionId" = ${from}::uuid`;
  await ctx.tx.$executeRaw`
    INSERT INTO "AcademyBlock" (id, "organizationId", "versionId", "lessonId", key, position, kind, content, words)
    SELECT gen_random_uuid(), b."organizationId", ${to}::uuid, copy.id, b.key, b.position, b.kind, b.content, b.words
    FROM "AcademyBlock" b
    JOIN "AcademyLesson" original ON original.id = b."lessonId"
    JOIN "AcademyLesson" copy ON copy."versionId" = ${to}::uuid AND copy.key = original.key
    WHERE b."versionId" = ${from}::uuid`;
}
