import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { documentMachine } from './machine.ts';
import { documentFacets } from './schemas.ts';

/** Labs beyond these are found by searching. */
const mostLabs = 60;

/** What the list may be filtered by, with how many there are of each. The archive counts only among the statuses. */
export const countDocuments = query({
  name: 'labs.document.facets',
  summary: 'Counts certificates by status, lab and category',
  input: z.object({}),
  output: documentFacets,
  scope: 'labs.document.read',
  run: async ({ tx, organizationId }) => {
    const shown = { organizationId, status: { not: 'archived' } };
    const statuses = await tx.labsDocument.groupBy({
      by: ['status'],
      where: { organizationId },
      _count: true,
    });
    const labs = await tx.labsDocument.groupBy({
      by: ['labName'],
      where: { ...shown, labName: { not: null } },
      _count: true,
      orderBy: { labName: 'asc' },
      take: mostLabs,
    });
    const categories = await tx.labsDocument.groupBy({
      by: ['category'],
      where: { ...shown, category: { not: null } },
      _count: true,
    });
    return {
      statuses: statuses.map((row) => ({ value: documentMachine.parse(row.status), count: row._count })),
      labs: labs.map((row) => ({ value: row.labName ?? '', count: row._count })),
      categories: categories.map((row) => ({ value: row.category ?? '', count: row._count })),
    };
  },
});
