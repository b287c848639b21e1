import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { visitCourse } from '../access/index.ts';
import { missingFor } from './eligibility.ts';
import { numberOf, validCertificate } from './issue.ts';
import { eligibility, ownCertificate } from './schemas.ts';
import { asOwn } from './shown.ts';
import { readStanding } from './standing.ts';

export const getEligibility = query({
  name: 'academy.certificate.get',
  summary: 'The caller’s certificate of a course, or what is still to do for it',
  input: z.object({ courseId: z.uuid() }),
  output: eligibility,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { courseId }) => {
    const visit = await visitCourse(ctx, { courseId });
    const { name: holderName } = await ctx.tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { name: true },
    });
    const row = await validCertificate(ctx, courseId);
    if (row) {
      const certificate = asOwn(ctx.platform, row, await numberOf(ctx, row.replacesId));
      return { status: 'issued' as const, missing: [], certificate, holderName };
    }
    if (!visit.course.settings.certificate) {
      return { status: 'not_offered' as const, missing: [], certificate: null, holderName };
    }
    // The names of quizzes stand in lessons: who may not read those is told only how to get them.
    const missing =
      visit.access === 'full' ? missingFor(await readStanding(ctx, visit)) : ['Get the whole course.'];
    const status = missing.length === 0 ? ('eligible' as const) : ('not_eligible' as const);
    return { status, missing, certificate: null, holderName };
  },
});

export const listCertificates = query({
  name: 'academy.certificate.list',
  summary: 'Lists the caller’s certificates, revoked ones too, newest first',
  input: z.object({}),
  output: z.array(ownCertificate),
  scope: 'signed_in',
  tenancy: 'none',
  run: async ({ tx, userId, platform }) => {
    const rows = await tx.academyCertificate.findMany({ where: { userId }, orderBy: { issuedAt: 'desc' } });
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    return rows.map((row) => asOwn(platform, row, numbers.get(row.replacesId ?? '') ?? null));
  },
});
