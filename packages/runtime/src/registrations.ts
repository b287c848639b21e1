import { filesRegistration } from '@atrium/core/files';
import { jobsRegistration } from '@atrium/core/jobs';
import type { Registration } from '@atrium/core/kernel';

/** Every core module and product of the platform. A product joins with one line. */
export const registrations: readonly Registration[] = [filesRegistration, jobsRegistration];
