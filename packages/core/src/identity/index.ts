/** The door of identity: people, organizations, and every way to prove who one is. */
export { me } from './account/me.ts';
export { authenticateRequest, type Credentials } from './authenticate/authenticate-request.ts';
export { createOrganization } from './organization/create.ts';
export { hashPassword } from './password/hash.ts';
export { identityRegistration } from './registration.ts';
export { proveSecondFactor } from './sign-in/prove-second-factor.ts';
export { redeemTicket } from './sign-in/redeem-ticket.ts';
export { signIn } from './sign-in/sign-in.ts';
export { resendVerification } from './sign-up/resend-verification.ts';
export { signUp } from './sign-up/sign-up.ts';
export { verifyEmail } from './sign-up/verify-email.ts';
