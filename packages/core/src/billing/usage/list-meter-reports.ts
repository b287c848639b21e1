import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { listMeterReportsInput, meterReportPage } from './schemas.ts';

/** What the meters were told of surplus, newest first: the refused ones are somebody's to look at. */
export const listMeterReports = query({
  name: 'billing.admin.list_meter_reports',
  summary: 'Lists what the meters were told',
  input: listMeterReportsInput,
  output: meterReportPage,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx }, { cursor, limit, status }) => {
    const [before] = cursor ? decodeCursor(cursor, z.tuple([z.uuid()])) : [];
    const rows = await tx.meterReport.findMany({
      where: { ...(before ? { id: { lt: before } } : {}), ...(status ? { status } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      (row) => ({ ...row, hour: row.hour.toISOString(), chargedAt: row.chargedAt.toISOString() }),
      (row) => [row.id],
    );
  },
});
