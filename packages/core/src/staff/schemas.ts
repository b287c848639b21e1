export * from './audit/schemas.ts';
export * from './organization/schemas.ts';
export * from './overview/schemas.ts';
export * from './person/schemas.ts';
