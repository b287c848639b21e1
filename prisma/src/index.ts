export type { Binding, Database, DatabaseOptions, Statement, Tx } from './client/index.ts';
export { createDatabase } from './client/index.ts';
export { Prisma } from './generated/client.ts';
export type * from './generated/models.ts';
export { appConnection, jobsConnection } from './roles.ts';
