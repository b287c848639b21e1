import {
  approveDescription,
  editDescription,
  generateDescription,
  getDescription,
  getDescriptionVersion,
  publishDescription,
  returnDescription,
  submitDescription,
  withdrawDescription,
} from '@atrium/labs';
import { expose, router } from '../../trpc.ts';

const tags = ['labs: descriptions'];
const one = '/labs/documents/{documentId}/description' as const;

export const descriptionRouter = router({
  get: expose(getDescription, { method: 'GET', path: one, tags }),
  version: expose(getDescriptionVersion, { method: 'GET', path: `${one}/versions/{number}`, tags }),
  generate: expose(generateDescription, { method: 'POST', path: `${one}/generate`, tags }),
  edit: expose(editDescription, { method: 'PUT', path: one, tags }),
  submit: expose(submitDescription, { method: 'POST', path: `${one}/submit`, tags }),
  return: expose(returnDescription, { method: 'POST', path: `${one}/return`, tags }),
  approve: expose(approveDescription, { method: 'POST', path: `${one}/approve`, tags }),
  publish: expose(publishDescription, { method: 'POST', path: `${one}/publish`, tags }),
  withdraw: expose(withdrawDescription, { method: 'POST', path: `${one}/withdraw`, tags }),
});
