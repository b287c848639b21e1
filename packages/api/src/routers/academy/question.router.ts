import {
  archiveQuestion,
  countQuestions,
  createQuestion,
  editQuestion,
  exportQuestions,
  getQuestion,
  getStatistics,
  importQuestions,
  listItemStatistics,
  listQuestions,
  previewImport,
  previewRegrade,
  regradeQuestion,
  renameCategory,
  restoreQuestion,
} from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: question bank'];
const one = '/academy/questions/{questionId}' as const;

export const questionRouter = router({
  facets: expose(countQuestions, { method: 'GET', path: '/academy/questions/facets', tags }),
  list: expose(listQuestions, { method: 'GET', path: '/academy/questions', tags }),
  get: expose(getQuestion, { method: 'GET', path: one, tags }),
  create: expose(createQuestion, { method: 'POST', path: '/academy/questions', tags }),
  edit: expose(editQuestion, { method: 'PUT', path: one, tags }),
  archive: expose(archiveQuestion, { method: 'POST', path: `${one}/archive`, tags }),
  restore: expose(restoreQuestion, { method: 'POST', path: `${one}/restore`, tags }),
  previewImport: expose(previewImport, { method: 'POST', path: '/academy/questions/import/preview', tags }),
  import: expose(importQuestions, { method: 'POST', path: '/academy/questions/import', tags }),
  export: expose(exportQuestions, { method: 'GET', path: '/academy/questions/export', tags }),
  flags: expose(listItemStatistics, { method: 'GET', path: '/academy/questions/statistics', tags }),
  statistics: expose(getStatistics, { method: 'GET', path: `${one}/statistics`, tags }),
  previewRegrade: expose(previewRegrade, { method: 'GET', path: `${one}/regrade`, tags }),
  regrade: expose(regradeQuestion, { method: 'POST', path: `${one}/regrade`, tags }),
  renameCategory: expose(renameCategory, {
    method: 'POST',
    path: '/academy/questions/categories/rename',
    tags,
  }),
});
