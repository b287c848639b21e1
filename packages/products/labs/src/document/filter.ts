import type { Prisma } from '@atrium/db';
import type { z } from 'zod';
import type { listFilter } from './schemas.ts';
import { statesOf } from './status-groups.ts';

const searched = ['productName', 'fileName', 'sampleId', 'batch', 'labName'] as const;

/** The list's filters for Prisma; `list.ts` says the same in SQL. */
export function documentWhere(
  organizationId: string,
  input: z.output<typeof listFilter>,
): Prisma.LabsDocumentWhereInput {
  const { search, status, group, category, lab } = input;
  return {
    organizationId,
    status: status ?? { in: [...statesOf(group)] },
    ...(category ? { category } : {}),
    ...(lab ? { labName: lab } : {}),
    ...(search
      ? { OR: searched.map((column) => ({ [column]: { contains: search, mode: 'insensitive' as const } })) }
      : {}),
  };
}
