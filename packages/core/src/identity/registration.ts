import type { Registration } from '../kernel/index.ts';
import { findAccount } from './account/find-account.ts';
import { me } from './account/me.ts';
import { identityFacts } from './events.ts';
import { findMailableInvitation, mailInvitation } from './invitation/mail-invitation.job.ts';
import { issueLink } from './link/issue-link.ts';
import { securityNotice } from './mail/security-notice.job.ts';
import { createOrganization } from './organization/create.ts';
import { identityRoles, identityScopes } from './scopes.ts';
import { proveSecondFactor } from './sign-in/prove-second-factor.ts';
import { redeemTicket } from './sign-in/redeem-ticket.ts';
import { signIn } from './sign-in/sign-in.ts';
import { greet } from './sign-up/greet.job.ts';
import { resendVerification } from './sign-up/resend-verification.ts';
import { signUp } from './sign-up/sign-up.ts';
import { verifyEmail } from './sign-up/verify-email.ts';
import { identitySubscriptions } from './subscriptions.ts';

export const identityRegistration: Registration = {
  name: 'identity',
  verbs: [
    signUp,
    verifyEmail,
    resendVerification,
    signIn,
    proveSecondFactor,
    redeemTicket,
    me,
    createOrganization,
    findAccount,
    issueLink,
    findMailableInvitation,
  ],
  scopes: identityScopes,
  facts: identityFacts,
  jobs: [greet, securityNotice, mailInvitation],
  subscriptions: identitySubscriptions,
  schedules: [],
  roles: identityRoles,
};
