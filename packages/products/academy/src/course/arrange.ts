import { command, DomainError } from '@atrium/core/kernel';
import { z } from 'zod';
import { editDraft } from './draft.ts';
import { outline, readOutline } from './outline.ts';
import { courseId } from './schemas.ts';

const order = z.array(z.object({ key: z.uuid(), lessons: z.array(z.uuid()).max(500) })).max(200);

/** The whole order at once: what is on the page is what is kept. It has to name every module and lesson exactly once. */
export const arrangeCourse = command({
  name: 'academy.course.arrange',
  summary: 'Puts the modules and lessons of the draft in an order',
  input: z.object({ courseId, revision: z.int(), modules: order }),
  output: z.object({ outline }),
  scope: 'academy.course.write',
  audit: false,
  run: async (ctx, { courseId, revision, modules }) => {
    const { version } = await editDraft(ctx, courseId, revision);
    const now = await readOutline(ctx, version);
    refuseOtherParts(namesOf(modules), namesOf(now.modules.map(lessonKeys)));
    await ctx.tx.$executeRaw`
      UPDATE "AcademyModule" m SET position = o.place - 1
      FROM unnest(${modules.map(({ key }) => key)}::uuid[]) WITH ORDINALITY AS o(key, place)
      WHERE m."versionId" = ${version.id}::uuid AND m.key = o.key`;
    for (const module of modules) {
      await ctx.tx.$executeRaw`
        UPDATE "AcademyLesson" l SET position = o.place - 1, "moduleId" = m.id
        FROM unnest(${module.lessons}::uuid[]) WITH ORDINALITY AS o(key, place), "AcademyModule" m
        WHERE l."versionId" = ${version.id}::uuid AND l.key = o.key
          AND m."versionId" = ${version.id}::uuid AND m.key = ${module.key}::uuid`;
    }
    return { outline: await readOutline(ctx, version) };
  },
});

type Order = z.infer<typeof order>;

const lessonKeys = (module: { key: string; lessons: readonly { key: string }[] }) => ({
  key: module.key,
  lessons: module.lessons.map(({ key }) => key),
});

const namesOf = (modules: Order): string[] =>
  modules.flatMap(({ key, lessons }) => [key, ...lessons]).toSorted();

function refuseOtherParts(given: readonly string[], known: readonly string[]): void {
  if (given.length === known.length && given.every((key, index) => key === known[index])) return;
  throw new DomainError('BAD_INPUT', 'The order has to name every module and every lesson exactly once.', {
    fields: { modules: 'not the parts of this course' },
  });
}
