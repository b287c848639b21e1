/** The door for browsers and apps: zod shapes only. */

export * from './ai/schemas.ts';
export * from './audit/schemas.ts';
export * from './billing/schemas.ts';
export * from './files/schemas.ts';
export * from './identity/schemas.ts';
export * from './notifications/schemas.ts';
export * from './staff/schemas.ts';
