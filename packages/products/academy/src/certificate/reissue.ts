import { command, DomainError, notFound } from '@atrium/core/kernel';
import { z } from 'zod';
import { visitCourse } from '../access/index.ts';
import { createCertificate, lockCertificates, refuseUnlessOffered, validCertificate } from './issue.ts';
import { certificateDetail, holderName, ownCertificate } from './schemas.ts';
import { asOwn } from './shown.ts';

/** A name is corrected, not traded: this often at most. */
const mostCorrections = 3;

/** Issues a certificate anew under a corrected name: a new number, which says what it replaces; the old one says so too. */
export const reissueCertificate = command({
  name: 'academy.certificate.reissue',
  summary: 'Issues the caller’s certificate anew with a corrected name',
  input: z.object({ courseId: z.uuid(), holderName }),
  output: ownCertificate,
  scope: 'signed_in',
  tenancy: 'none',
  run: async (ctx, { courseId, holderName }) => {
    const visit = await visitCourse(ctx, { courseId });
    refuseUnlessOffered(visit);
    await lockCertificates(ctx, courseId);
    const old = await validCertificate(ctx, courseId);
    if (!old) throw notFound('A certificate that is valid');
    if (old.holderName === holderName) {
      throw new DomainError('UNPROCESSABLE', 'The certificate bears this name already.', {
        reason: 'same_name',
      });
    }
    const corrections = await ctx.tx.academyCertificate.count({
      where: { userId: ctx.userId, courseId, revokedReason: 'corrected' },
    });
    if (corrections >= mostCorrections) {
      const message = 'The name was corrected several times already. Write to the school to have it changed.';
      throw new DomainError('UNPROCESSABLE', message, { reason: 'too_many_corrections' });
    }
    await ctx.tx.academyCertificate.update({
      where: { id: old.id },
      data: { revokedAt: ctx.now, revokedReason: 'corrected' },
    });
    const row = await createCertificate(ctx, visit, {
      holderName,
      version: { number: old.versionNumber },
      detail: certificateDetail.parse(old.detail),
      replacesId: old.id,
    });
    return asOwn(ctx.platform, row, old.number);
  },
});
