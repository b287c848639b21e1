import { academyRegistration } from '@atrium/academy/registry';
import { aiRegistration } from '@atrium/core/ai';
import { auditRegistration } from '@atrium/core/audit';
import { billingRegistration } from '@atrium/core/billing';
import { filesRegistration } from '@atrium/core/files';
import { identityRegistration } from '@atrium/core/identity';
import { jobsRegistration } from '@atrium/core/jobs';
import type { Registration } from '@atrium/core/kernel';
import { notificationsRegistration } from '@atrium/core/notifications';
import { staffRegistration } from '@atrium/core/staff';
import { labsRegistration } from '@atrium/labs/registry';

/** Every core module and product of the platform. A product joins with one line. */
export const registrations: readonly Registration[] = [
  aiRegistration,
  auditRegistration,
  billingRegistration,
  filesRegistration,
  identityRegistration,
  jobsRegistration,
  notificationsRegistration,
  staffRegistration,
  academyRegistration,
  labsRegistration,
];
