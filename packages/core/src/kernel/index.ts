export type { Tx } from '@atrium/db';
export * from './actor.ts';
export { authorize, holds } from './authorize.ts';
export { type Ceiling, keepUnderCeiling } from './ceiling.ts';
export * from './clock.ts';
export { DomainError, type ErrorCode, type ErrorDetails, errorCodes, notFound, Refusal } from './errors.ts';
export { badInput, type Call, execute, inputSchemaOf } from './execute.ts';
export { type FactType, fact } from './fact.ts';
export * from './job.ts';
export { type Machine, machine } from './machine.ts';
export type { Money } from './money.ts';
export * as money from './money.ts';
export { decodeCursor, encodeCursor, pageInput, pageOf, toPage } from './page.ts';
export * from './payments.ts';
export type { PlanDeclaration, PriceDeclaration } from './plan.ts';
export { type Observer, type Platform, silentObserver } from './platform.ts';
export * from './ports.ts';
export {
  createRegistry,
  type FilePurpose,
  type Meter,
  type NoticeType,
  type Registration,
  type Registry,
} from './registry.ts';
export { type CellValue, type Column, type Report, type ReportReader, report } from './report.ts';
export { type Delivery, runJob } from './run-job.ts';
export { coreRoles, isCoreRole, type Scope, type Scopes } from './scope.ts';
export { takeToken } from './throttle.ts';
export {
  type Command,
  type Context,
  changesThings,
  command,
  type HotCommand,
  type HotQuery,
  hotCommand,
  hotQuery,
  type PrepareContext,
  type Query,
  query,
  type Verb,
} from './verb.ts';
export { type AuditRow, writeAudit } from './work.ts';
