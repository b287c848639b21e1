import { report } from '../reports/index.ts';
import { type AuditRow, readEvents } from './read-events.ts';
import { auditFilter } from './schemas.ts';

export const auditReport = report({
  name: 'audit.events',
  title: 'Activity log',
  scope: 'audit.read',
  input: auditFilter,
  columns: [
    { header: 'Time (UTC)', value: (row: AuditRow) => row.occurredAt },
    { header: 'Who', value: (row) => row.actorLabel },
    { header: 'Kind', value: (row) => row.actorKind },
    { header: 'Action', value: (row) => row.action },
    { header: 'Outcome', value: (row) => row.outcome },
    { header: 'Target', value: (row) => row.targetType },
    { header: 'Target id', value: (row) => row.targetId },
    { header: 'Detail', value: (row) => JSON.stringify(row.detail) },
    { header: 'IP address', value: (row) => row.ip },
    { header: 'User agent', value: (row) => row.userAgent },
    { header: 'Request id', value: (row) => row.requestId },
    { header: 'Id', value: (row) => row.id },
  ],
  rows: (reader, filter) =>
    reader.pages<AuditRow>((tx, after, limit) => readEvents(tx, reader.organizationId, filter, after, limit)),
});
