import type { Registration } from '@atrium/core/kernel';
import { beginDraft } from './description/begin-draft.ts';
import { draftDescription } from './description/draft.job.ts';
import { finishDraft } from './description/finish-draft.ts';
import { documentsReport } from './document/export.ts';
import { descriptionChanged, documentChanged, documentQueued, documentReady } from './events.ts';
import * as verbs from './index.ts';
import { notices } from './notices.ts';
import { labsMeters, labsPlans } from './plans.ts';
import { admitCertificate, seats } from './quota/ceilings.ts';
import { beginReading } from './reading/begin.ts';
import { failReading } from './reading/fail.ts';
import { finishReading } from './reading/finish.ts';
import { reportReading } from './reading/progress.ts';
import { closeReader, readDocument } from './reading/read.job.ts';
import { labsRoles, labsScopes } from './scopes.ts';
import { checkShelfJob, planShelfChecks, planShelfChecksJob } from './shelf/check-shelf.job.ts';
import { checkShelf } from './shelf/check-shelf.ts';
import { subscriptions } from './subscriptions.ts';

const megabytes = (count: number): number => count * 1024 * 1024;

/** Its jobs by name, for seeds and tests that run one here and now. */
export const jobs = { readDocument, draftDescription, checkShelfJob } as const;

/** What labs brings to the platform. */
export const labsRegistration: Registration = {
  name: 'labs',
  verbs: [
    ...Object.values(verbs),
    beginReading,
    reportReading,
    finishReading,
    failReading,
    beginDraft,
    finishDraft,
    checkShelf,
    planShelfChecks,
  ],
  scopes: labsScopes,
  roles: labsRoles,
  facts: [documentChanged, documentQueued, documentReady, descriptionChanged],
  jobs: [readDocument, draftDescription, checkShelfJob, planShelfChecksJob],
  subscriptions,
  schedules: [{ cron: '7 * * * *', job: planShelfChecksJob }],
  filePurposes: [
    {
      name: 'labs.certificate',
      maxBytes: megabytes(20),
      types: ['application/pdf'],
      writeScope: 'labs.document.write',
      readScope: 'labs.file.read',
      admit: admitCertificate,
    },
  ],
  plans: labsPlans,
  meters: labsMeters,
  ceilings: [seats],
  notices,
  reports: [documentsReport],
  shutdown: closeReader,
};
