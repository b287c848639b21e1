import {
  disablePerson,
  enablePerson,
  endSignInsOfPerson,
  findPeople,
  getPerson,
  getStaffOrganization,
  getStaffOverview,
  listPlatformEvents,
  listStaffOrganizations,
  openOrganization,
  reinstateOrganization,
  suspendOrganization,
} from '@atrium/core/staff';
import { getLabCoverage, listRulePacks } from '@atrium/labs';
import { expose, router } from '../../trpc.ts';

/** For the admin panel. Not over REST: it is no customer's business. */
export const staffRouter = router({
  overview: expose(getStaffOverview),
  organization: router({
    list: expose(listStaffOrganizations),
    get: expose(getStaffOrganization),
    open: expose(openOrganization),
    suspend: expose(suspendOrganization),
    reinstate: expose(reinstateOrganization),
  }),
  person: router({
    find: expose(findPeople),
    get: expose(getPerson),
    disable: expose(disablePerson),
    enable: expose(enablePerson),
    endSignIns: expose(endSignInsOfPerson),
  }),
  audit: expose(listPlatformEvents),
  labs: router({
    coverage: expose(getLabCoverage),
    rulePacks: expose(listRulePacks),
  }),
});
