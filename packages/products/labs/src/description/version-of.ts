import type { Prisma } from '@atrium/db';
import { z } from 'zod';
import { finding } from './schemas.ts';

/** A version as it leaves. */
export const versionOf = (row: Prisma.LabsDescriptionVersionGetPayload<object>) => ({
  number: row.number,
  headline: row.headline,
  body: row.body,
  bullets: row.bullets,
  writer: row.writer as 'model' | 'local' | 'person',
  model: row.model,
  findings: z.array(finding).parse(row.findings),
  rulesVersion: row.rulesVersion,
  recordVersion: row.recordVersion,
  createdById: row.createdById,
  createdAt: row.createdAt.toISOString(),
});
