/** The door for browsers and apps: zod shapes only. */
export * from './identity/schemas.ts';
