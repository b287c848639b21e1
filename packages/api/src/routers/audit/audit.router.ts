import { listAudit, listAuditActions } from '@atrium/core/audit';
import { expose, router } from '../../trpc.ts';

const tags = ['audit'];

export const auditRouter = router({
  list: expose(listAudit, { method: 'GET', path: '/audit', tags }),
  actions: expose(listAuditActions, { method: 'GET', path: '/audit/actions', tags }),
});
