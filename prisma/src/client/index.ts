export type { Binding } from './binding.ts';
export type { Database, DatabaseOptions, Tx } from './database.ts';
export { createDatabase } from './database.ts';
export type { Statement } from './pipeline.ts';
