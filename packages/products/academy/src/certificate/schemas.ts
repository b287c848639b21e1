import { z } from 'zod';

export const certificateNumber = z.string().min(5).max(60);

export const masteredObjective = z.object({ key: z.string(), title: z.string() });

/** What the certificate says besides names: as it was on the day. */
export const certificateDetail = z.object({
  /** Of the quizzes' points, in percent, one decimal, rounded down; null when the course has no quiz. */
  scorePercent: z.string().nullable(),
  /** Of the required lessons. */
  minutes: z.int(),
  lessons: z.int(),
  objectives: z.array(masteredObjective),
  completedAt: z.iso.datetime(),
});
export type CertificateDetail = z.infer<typeof certificateDetail>;

export const revokedReasons = ['refunded', 'corrected'] as const;
export type RevokedReason = (typeof revokedReasons)[number];

/** What anybody learns who holds the number: no address, no account. */
export const publicCertificate = z.object({
  number: z.string(),
  status: z.enum(['valid', 'revoked']),
  holderName: z.string(),
  courseTitle: z.string(),
  versionNumber: z.int(),
  schoolName: z.string(),
  issuedAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  revokedReason: z.enum(revokedReasons).nullable(),
  detail: certificateDetail,
});
export type PublicCertificate = z.infer<typeof publicCertificate>;

export const ownCertificate = publicCertificate.extend({
  courseId: z.uuid(),
  /** Where anybody may check it. */
  verifyUrl: z.url(),
  /** The number it replaces, after a correction of the name. */
  replaces: z.string().nullable(),
});
export type OwnCertificate = z.infer<typeof ownCertificate>;

export const eligibility = z.object({
  status: z.enum(['not_offered', 'not_eligible', 'eligible', 'issued']),
  /** What is still to do, in words. */
  missing: z.array(z.string()),
  certificate: ownCertificate.nullable(),
  /** What the certificate would say: the person's name as it is now. */
  holderName: z.string(),
});

/** Letters of names: no control characters, no line breaks. */
export const holderName = z
  .string()
  .trim()
  .min(2)
  .max(120)
  .regex(/^[\p{L}\p{M}\p{Zs}.'’,\-‐()]+$/u, 'letters, spaces, points, commas, apostrophes and hyphens');
