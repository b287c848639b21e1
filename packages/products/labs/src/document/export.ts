import { report } from '@atrium/core/kernel';
import type { Prisma } from '@atrium/db';
import { documentWhere } from './filter.ts';
import { fromModel } from './row.ts';
import { type DocumentRow, listFilter } from './schemas.ts';

type Row = DocumentRow & { readonly reportId: string | null };

/** Every certificate of the list, in the list's order, with the list's filters. */
export const documentsReport = report({
  name: 'labs.documents',
  title: 'Certificates',
  scope: 'labs.document.read',
  input: listFilter,
  columns: [
    { header: 'id', value: (row: Row) => row.id },
    { header: 'status', value: (row: Row) => row.status },
    { header: 'reason', value: (row: Row) => row.reason },
    { header: 'product', value: (row: Row) => row.productName },
    { header: 'category', value: (row: Row) => row.category },
    { header: 'lab', value: (row: Row) => row.labName },
    { header: 'sample_id', value: (row: Row) => row.sampleId },
    { header: 'batch', value: (row: Row) => row.batch },
    { header: 'report_id', value: (row: Row) => row.reportId },
    { header: 'document_type', value: (row: Row) => row.documentType },
    { header: 'total_thc', value: (row: Row) => row.thc },
    { header: 'total_cbd', value: (row: Row) => row.cbd },
    { header: 'reported_on', value: (row: Row) => row.reportedOn },
    { header: 'expires_on', value: (row: Row) => row.expiresOn },
    { header: 'open_questions', value: (row: Row) => row.openQuestions },
    { header: 'file_name', value: (row: Row) => row.fileName },
    { header: 'uploaded_at', value: (row: Row) => row.createdAt },
  ],
  rows: (reader, input) =>
    reader.pages<Row>(async (tx, after, limit) => {
      const where: Prisma.LabsDocumentWhereInput = {
        ...documentWhere(reader.organizationId, input),
        ...(after ? { id: { lt: after.id } } : {}),
      };
      const rows = await tx.labsDocument.findMany({ where, orderBy: { id: 'desc' }, take: limit });
      return rows.map((row) => ({ ...fromModel(row), reportId: row.reportId }));
    }),
});
