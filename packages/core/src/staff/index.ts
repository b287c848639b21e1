/** The door of the verbs for our own staff. */
export { listPlatformEvents } from './audit/list.ts';
export { getStaffOrganization } from './organization/get.ts';
export { listStaffOrganizations } from './organization/list.ts';
export { openOrganization } from './organization/open.ts';
export { reinstateOrganization } from './organization/reinstate.ts';
export { suspendOrganization } from './organization/suspend.ts';
export { getStaffOverview } from './overview/get.ts';
export { disablePerson } from './person/disable.ts';
export { enablePerson } from './person/enable.ts';
export { endSignInsOfPerson } from './person/end-sign-ins.ts';
export { findPeople } from './person/find.ts';
export { getPerson } from './person/get.ts';
export { staffRegistration } from './registration.ts';
