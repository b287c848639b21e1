import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { documentStates } from '../document/machine.ts';
import { fromModel } from '../document/row.ts';
import { documentRow } from '../document/schemas.ts';
import { statesOf } from '../document/status-groups.ts';

/** What the first page of labs shows: counts, what waits for a person, what came in lately. */
export const getOverview = query({
  name: 'labs.overview.get',
  summary: 'Counts and what waits for a person',
  input: z.object({}),
  output: z.object({
    counts: z.array(z.object({ status: z.enum(documentStates), count: z.int() })),
    /** Certificates read a day, for the last 30 days, oldest first. */
    perDay: z.array(z.object({ day: z.iso.date(), count: z.int() })),
    attention: z.array(documentRow),
    recent: z.array(documentRow),
    expiringSoon: z.array(documentRow),
  }),
  scope: 'labs.document.read',
  run: async (context) => {
    const { tx, organizationId, now } = context;
    const newest = (where: object, take: number) =>
      tx.labsDocument.findMany({ where: { organizationId, ...where }, orderBy: { id: 'desc' }, take });
    const counts = await tx.labsDocument.groupBy({ by: ['status'], where: { organizationId }, _count: true });
    const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
    const perDay = await tx.$queryRaw<{ day: string; count: number }[]>`
      SELECT d::date::text AS day, count(l.id)::int AS count
      FROM generate_series(${inDays(-29)}::date, ${now}::date, interval '1 day') AS d
      LEFT JOIN "LabsDocument" l ON l."organizationId" = ${organizationId}::uuid
        AND l."createdAt" >= d AND l."createdAt" < d + interval '1 day'
      GROUP BY d ORDER BY d`;
    const attention = await newest({ status: { in: [...statesOf('needs_attention'), 'in_review'] } }, 8);
    const recent = await newest({ status: { not: 'archived' } }, 8);
    const expiringSoon = await newest(
      { status: { in: ['published', 'approved'] }, expiresOn: { gte: now, lte: inDays(30) } },
      8,
    );
    return {
      counts: counts.map((row) => ({
        status: row.status as (typeof documentStates)[number],
        count: row._count,
      })),
      perDay,
      attention: attention.map(fromModel),
      recent: recent.map(fromModel),
      expiringSoon: expiringSoon.map(fromModel),
    };
  },
});
