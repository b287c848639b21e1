import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { listUsageInput, usageEntry, usagePage } from './schemas.ts';

const cursorKey = z.tuple([z.uuid()]);

export const listUsage = query({
  name: 'billing.usage.list',
  summary: 'Lists what was held, used and given back, newest first',
  input: listUsageInput,
  output: usagePage,
  scope: 'billing.usage.read',
  run: async ({ tx, organizationId, platform }, { product, cursor, limit }) => {
    const [before] = cursor ? decodeCursor(cursor, cursorKey) : [];
    const meters = [...platform.registry.meters.values()].filter((meter) => meter.product === product);
    const rows = await tx.usageEntry.findMany({
      where: {
        organizationId,
        meter: { in: meters.map((meter) => meter.name) },
        ...(before ? { id: { lt: before } } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      (row) => {
        const meter = platform.registry.meters.get(row.meter);
        return usageEntry.parse({
          ...row,
          at: row.occurredAt.toISOString(),
          label: meter?.label ?? row.meter,
          href: meter?.subjectHref?.(row.subjectId) ?? null,
        });
      },
      (row) => [row.id],
    );
  },
});
