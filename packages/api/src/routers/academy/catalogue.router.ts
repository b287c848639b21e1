import { countVisit, getSalesPage, listCatalogue } from '@atrium/academy';
import { expose, router } from '../../trpc.ts';

const tags = ['academy: catalogue'];

export const catalogueRouter = router({
  list: expose(listCatalogue, { method: 'GET', path: '/academy/catalogue', tags }),
  course: expose(getSalesPage, { method: 'GET', path: '/academy/catalogue/{course}', tags }),
  count: expose(countVisit),
});
