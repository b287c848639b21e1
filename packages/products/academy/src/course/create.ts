import { type Context, command, DomainError } from '@atrium/core/kernel';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { addressOf } from './address.ts';
import { courseDetails, courseId, courseSettings, slug } from './schemas.ts';

/** Begins a course: a draft without modules. Its address may be given; otherwise it is made from the title. */
export const createCourse = command({
  name: 'academy.course.create',
  summary: 'Begins a course',
  input: z.object({ title: courseDetails.shape.title, slug: slug.optional() }),
  output: z.object({ courseId, slug }),
  scope: 'academy.course.write',
  run: async (ctx, input) => {
    const id = uuidv7();
    const address = await claimAddress(ctx, id, input);
    const version = await ctx.tx.academyCourseVersion.create({
      data: {
        organizationId: ctx.organizationId,
        courseId: id,
        number: 1,
        status: 'draft',
        title: input.title,
      },
    });
    await ctx.tx.academyCourse.update({ where: { id }, data: { draftVersionId: version.id } });
    ctx.target('academy.course', id, { title: input.title });
    return { courseId: id, slug: address };
  },
});

/** Addresses are unique on the platform; another school's course is not seen from here, so the database decides. */
async function claimAddress(
  ctx: Context,
  id: string,
  input: { readonly title: string; readonly slug?: string | undefined },
): Promise<string> {
  const wanted = input.slug ? [input.slug] : addressOf(input.title, id);
  for (const candidate of wanted) {
    const { count } = await ctx.tx.academyCourse.createMany({
      data: [
        {
          ...{ id, organizationId: ctx.organizationId, slug: candidate, title: input.title },
          status: 'draft',
          settings: courseSettings.parse({}),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 1) return candidate;
  }
  throw new DomainError('CONFLICT', 'This address is taken. Choose another one.', { reason: 'slug_taken' });
}
