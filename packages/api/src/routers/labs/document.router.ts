import {
  archiveDocument,
  cancelDocument,
  confirmValue,
  correctValue,
  countDocuments,
  getDocument,
  listDocuments,
  restoreDocument,
  retryDocument,
  uploadDocument,
} from '@atrium/labs';
import { expose, router } from '../../trpc.ts';

const tags = ['labs: certificates'];
const one = '/labs/documents/{documentId}' as const;

export const documentRouter = router({
  facets: expose(countDocuments, { method: 'GET', path: '/labs/documents/facets', tags }),
  list: expose(listDocuments, { method: 'GET', path: '/labs/documents', tags }),
  get: expose(getDocument, { method: 'GET', path: one, tags }),
  upload: expose(uploadDocument, { method: 'POST', path: '/labs/documents', tags }),
  correct: expose(correctValue, { method: 'POST', path: `${one}/corrections`, tags }),
  confirm: expose(confirmValue, { method: 'POST', path: `${one}/confirmations`, tags }),
  cancel: expose(cancelDocument, { method: 'POST', path: `${one}/cancel`, tags }),
  retry: expose(retryDocument, { method: 'POST', path: `${one}/retry`, tags }),
  archive: expose(archiveDocument, { method: 'POST', path: `${one}/archive`, tags }),
  restore: expose(restoreDocument, { method: 'POST', path: `${one}/restore`, tags }),
});
