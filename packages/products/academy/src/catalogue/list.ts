import { decodeCursor, pageInput, pageOf, query, toPage } from '@atrium/core/kernel';
import { z } from 'zod';
import { cardOf } from './card.ts';
import { courseCard } from './schemas.ts';

export const listCatalogue = query({
  name: 'academy.catalogue.list',
  summary: 'The courses one can take, newest first',
  input: pageInput,
  output: pageOf(courseCard),
  scope: 'public',
  tenancy: 'none',
  run: async (ctx, { cursor, limit }) => {
    const before = cursor ? decodeCursor(cursor, z.tuple([z.uuid()]))[0] : null;
    const courses = await ctx.tx.academyCourse.findMany({
      where: { status: 'published', ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const page = toPage(
      courses,
      limit,
      (course) => course,
      ({ id }) => [id],
    );
    const items = [];
    for (const course of page.items) {
      await ctx.enterHost(course.organizationId);
      if (course.publishedVersionId) items.push(await cardOf(ctx, course, course.publishedVersionId));
    }
    return { items, nextCursor: page.nextCursor };
  },
});
