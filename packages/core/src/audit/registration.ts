import type { Registration } from '../kernel/index.ts';
import { auditReport } from './events.report.ts';
import { listAudit, listAuditActions } from './list.ts';
import { auditScopes } from './scopes.ts';

export const auditRegistration: Registration = {
  name: 'audit',
  verbs: [listAudit, listAuditActions],
  scopes: auditScopes,
  facts: [],
  jobs: [],
  subscriptions: [],
  schedules: [],
  reports: [auditReport],
};
