import { type Context, command, DomainError } from '@atrium/core/kernel';
import type { AcademyCertificateModel } from '@atrium/db';
import { z } from 'zod';
import { type Visit, visitCourse } from '../access/index.ts';
import { certificateIssued } from '../events.ts';
import { missingFor } from './eligibility.ts';
import { newNumber } from './number.ts';
import { type CertificateDetail, ownCertificate } from './schemas.ts';
import { asOwn } from './shown.ts';
import { readStanding } from './standing.ts';

/** Issues the certificate a person has earned, once: asked again, also at the same moment, it is the same one. */
export const issueCertificate = command({
  name: 'academy.certificate.issue',
  summary: 'Issues the certificate of a completed course to the caller',
  input: z.object({ courseId: z.uuid() }),
  output: ownCertificate,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { courseId }) => {
    const visit = await visitCourse(ctx, { courseId });
    await lockCertificates(ctx, courseId);
    const valid = await validCertificate(ctx, courseId);
    if (valid) return asOwn(ctx.platform, valid, await numberOf(ctx, valid.replacesId));
    refuseUnlessOffered(visit);
    const standing = await readStanding(ctx, visit);
    const missing = missingFor(standing);
    if (missing.length > 0) {
      throw new DomainError('UNPROCESSABLE', missing.join(' '), { reason: 'not_eligible' });
    }
    const holder = await ctx.tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { name: true },
    });
    const { version, detail } = standing;
    const row = await createCertificate(ctx, visit, { holderName: holder.name, version, detail });
    return asOwn(ctx.platform, row, null);
  },
});

/** One decision at a time for a person and course, until the transaction ends. */
export const lockCertificates = (ctx: Context, courseId: string): Promise<unknown> =>
  ctx.tx
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`academy.certificate:${ctx.userId}:${courseId}`}, 0))::text`;

export const validCertificate = (ctx: Context, courseId: string): Promise<AcademyCertificateModel | null> =>
  ctx.tx.academyCertificate.findFirst({ where: { userId: ctx.userId, courseId, revokedAt: null } });

/** The number of the certificate another one replaced. */
export async function numberOf(ctx: Context, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const row = await ctx.tx.academyCertificate.findUnique({ where: { id }, select: { number: true } });
  return row?.number ?? null;
}

export function refuseUnlessOffered({ course, access }: Visit): void {
  if (!course.settings.certificate) {
    throw new DomainError('UNPROCESSABLE', 'This course comes without a certificate.', {
      reason: 'not_offered',
    });
  }
  if (access !== 'full') {
    throw new DomainError('FORBIDDEN', 'Certificates are for those who have the whole course.', {
      reason: 'locked',
    });
  }
}

interface Content {
  readonly holderName: string;
  readonly version: { readonly number: number };
  readonly detail: CertificateDetail;
  readonly replacesId?: string;
}

export async function createCertificate(
  ctx: Context,
  { course }: Visit,
  { holderName, version, detail, replacesId }: Content,
): Promise<AcademyCertificateModel> {
  const school = await ctx.tx.organization.findUniqueOrThrow({
    where: { id: course.organizationId },
    select: { name: true },
  });
  const row = await ctx.tx.academyCertificate.create({
    data: {
      organizationId: course.organizationId,
      userId: ctx.userId,
      courseId: course.id,
      number: newNumber(course.title),
      holderName,
      courseTitle: course.title,
      versionNumber: version.number,
      schoolName: school.name,
      detail,
      issuedAt: ctx.now,
      replacesId: replacesId ?? null,
    },
  });
  const { userId } = ctx;
  const fact = { userId, courseId: course.id, certificateId: row.id, number: row.number };
  ctx.record(certificateIssued, fact, { userId });
  ctx.target('academy.certificate', row.id, { number: row.number });
  return row;
}
