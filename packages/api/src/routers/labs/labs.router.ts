import { beginLabsTrial, changeSettings, getOverview, getSettings } from '@atrium/labs';
import { expose, router } from '../../trpc.ts';
import { descriptionRouter } from './description.router.ts';
import { documentRouter } from './document.router.ts';

const tags = ['labs'];

export const labsRouter = router({
  document: documentRouter,
  description: descriptionRouter,
  overview: expose(getOverview, { method: 'GET', path: '/labs/overview', tags }),
  trial: router({ begin: expose(beginLabsTrial, { method: 'POST', path: '/labs/trial', tags }) }),
  settings: router({
    get: expose(getSettings, { method: 'GET', path: '/labs/settings', tags }),
    change: expose(changeSettings, { method: 'PUT', path: '/labs/settings', tags }),
  }),
});
