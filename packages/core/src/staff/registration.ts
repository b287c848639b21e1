import type { Registration } from '../kernel/index.ts';
import { listPlatformEvents } from './audit/list.ts';
import { organizationReinstated, organizationSuspended } from './events.ts';
import { getStaffOrganization } from './organization/get.ts';
import { listStaffOrganizations } from './organization/list.ts';
import { openOrganization } from './organization/open.ts';
import { reinstateOrganization } from './organization/reinstate.ts';
import { suspendOrganization } from './organization/suspend.ts';
import { getStaffOverview } from './overview/get.ts';
import { disablePerson } from './person/disable.ts';
import { enablePerson } from './person/enable.ts';
import { endSignInsOfPerson } from './person/end-sign-ins.ts';
import { findPeople } from './person/find.ts';
import { getPerson } from './person/get.ts';

export const staffRegistration: Registration = {
  name: 'staff',
  verbs: [
    getStaffOverview,
    listStaffOrganizations,
    getStaffOrganization,
    openOrganization,
    suspendOrganization,
    reinstateOrganization,
    findPeople,
    getPerson,
    disablePerson,
    enablePerson,
    endSignInsOfPerson,
    listPlatformEvents,
  ],
  scopes: {},
  facts: [organizationSuspended, organizationReinstated],
  jobs: [],
  subscriptions: [],
  schedules: [],
};
