import { z } from 'zod';

/** How a document ended, for the reader's sake: `read` needed nobody, `asked` needed a person. */
export const coverageOutcomes = ['read', 'asked', 'rejected', 'failed', 'other'] as const;

export const coverageInput = z.strictObject({ days: z.int().min(1).max(366).default(90) });

export const labCoverage = z.object({
  labs: z.array(
    z.object({
      /** As printed on the certificate; null where none was recognised. */
      lab: z.string().nullable(),
      documents: z.int(),
      organizations: z.int(),
      read: z.int(),
      asked: z.int(),
      rejected: z.int(),
      failed: z.int(),
      other: z.int(),
    }),
  ),
  /** Why documents were not taken, most frequent first. */
  reasons: z.array(z.object({ reason: z.string(), documents: z.int() })),
});

export const rulePacks = z.object({
  packs: z.array(
    z.object({
      id: z.string(),
      rules: z.array(
        z.object({
          id: z.string(),
          topic: z.string(),
          severity: z.enum(['block', 'warn']),
          effectiveFrom: z.iso.date(),
          /** First day on which it no longer holds. */
          effectiveTo: z.iso.date().nullable(),
          message: z.string(),
          source: z.object({ law: z.string(), section: z.string(), url: z.string() }),
        }),
      ),
    }),
  ),
});
