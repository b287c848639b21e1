/** The shapes of identity, for servers and browsers alike. */
export * from './account/schemas.ts';
export * from './api-key/schemas.ts';
export * from './invitation/schemas.ts';
export * from './membership/schemas.ts';
export * from './organization/schemas.ts';
export * from './password/schemas.ts';
export * from './profile/schemas.ts';
export * from './second-factor/schemas.ts';
export * from './session/schemas.ts';
export * from './sign-in/schemas.ts';
export * from './sign-up/schemas.ts';
export * from './token/schemas.ts';
