import type { Registration, Verb } from '../kernel/index.ts';
import { findAccount } from './account/find-account.ts';
import { sweep, sweepIdentity } from './account/sweep.job.ts';
import * as door from './door.ts';
import { identityFacts } from './events.ts';
import { findMailableInvitation, mailInvitation } from './invitation/mail-invitation.job.ts';
import { issueLink } from './link/issue-link.ts';
import { securityNotice } from './mail/security-notice.job.ts';
import { mailReset } from './password/mail-reset.job.ts';
import { mailEmailChange } from './profile/mail-email-change.job.ts';
import { identityRoles, identityScopes } from './scopes.ts';
import { greet } from './sign-up/greet.job.ts';
import { identitySubscriptions } from './subscriptions.ts';

export const identityRegistration: Registration = {
  name: 'identity',
  verbs: [...Object.values<Verb>(door), findAccount, issueLink, findMailableInvitation, sweepIdentity],
  scopes: identityScopes,
  facts: identityFacts,
  jobs: [greet, securityNotice, mailInvitation, mailReset, mailEmailChange, sweep],
  subscriptions: identitySubscriptions,
  schedules: [{ cron: '17 3 * * *', job: sweep }],
  roles: identityRoles,
};
