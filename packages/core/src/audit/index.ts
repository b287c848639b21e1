export { auditReport } from './events.report.ts';
export { labelOfAction } from './labels.ts';
export { listAudit, listAuditActions } from './list.ts';
export { readEvents, toView } from './read-events.ts';
export { auditRegistration } from './registration.ts';
