/** The door of identity: people, organizations, and every way to prove who one is. */
export { authenticateRequest, type Credentials } from './authenticate/authenticate-request.ts';
export * from './door.ts';
export { signInsEnded } from './events.ts';
export { hashPassword } from './password/hash.ts';
export { identityRegistration } from './registration.ts';
export { newTotp } from './second-factor/totp.ts';
export { deviceName } from './session/device.ts';
export { endSignIns } from './session/end-sign-ins.ts';
export { limitsFor } from './session/limits.ts';
