import type { Platform } from '@atrium/core/kernel';
import type { AcademyCertificateModel } from '@atrium/db';
import { certificateDetail, type OwnCertificate, type PublicCertificate, revokedReasons } from './schemas.ts';

export function asPublic(row: AcademyCertificateModel): PublicCertificate {
  const { number, holderName, courseTitle, versionNumber, schoolName } = row;
  return {
    ...{ number, holderName, courseTitle, versionNumber, schoolName },
    status: row.revokedAt ? 'revoked' : 'valid',
    issuedAt: row.issuedAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    revokedReason: revokedReasons.find((reason) => reason === row.revokedReason) ?? null,
    detail: certificateDetail.parse(row.detail),
  };
}

/** The page on which anybody checks a number. */
export const verifyUrl = ({ urls }: Pick<Platform, 'urls'>, number: string): string =>
  new URL(`/academy/verify/${encodeURIComponent(number)}`, urls.web).href;

export const asOwn = (
  platform: Pick<Platform, 'urls'>,
  row: AcademyCertificateModel,
  replaces: string | null,
): OwnCertificate => ({
  ...asPublic(row),
  courseId: row.courseId,
  verifyUrl: verifyUrl(platform, row.number),
  replaces,
});
