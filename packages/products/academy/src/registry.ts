import type { Registration } from '@atrium/core/kernel';
import { assessment } from './assessment.ts';
import {
  activateEnrolment,
  activateEnrolmentJob,
  handToSchool,
  handToSchoolJob,
} from './enrolment/activate.job.ts';
import { coursePublished } from './events.ts';
import * as verbs from './index.ts';
import { academyFilePurposes } from './media/purposes.ts';
import { academyRoles, academyScopes } from './scopes.ts';
import { study } from './study.ts';
import { subscriptions } from './subscriptions.ts';

/** What the academy brings to the platform. */
export const academyRegistration: Registration = {
  name: 'academy',
  verbs: [...Object.values(verbs), handToSchool, activateEnrolment, ...assessment.verbs, ...study.verbs],
  scopes: academyScopes,
  roles: academyRoles,
  facts: [coursePublished, ...assessment.facts, ...study.facts],
  jobs: [handToSchoolJob, activateEnrolmentJob, ...assessment.jobs, ...study.jobs],
  subscriptions: [...subscriptions, ...study.subscriptions],
  schedules: study.schedules,
  notices: study.notices,
  reports: study.reports,
  filePurposes: [...academyFilePurposes, ...assessment.filePurposes],
};
