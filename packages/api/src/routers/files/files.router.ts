import { listFilePurposes } from '@atrium/core/files';
import { expose, router } from '../../trpc.ts';

/** The bytes travel over plain HTTP: POST /files and GET /files/:id. */
export const filesRouter = router({
  purposes: expose(listFilePurposes, { method: 'GET', path: '/files/purposes', tags: ['files'] }),
});
