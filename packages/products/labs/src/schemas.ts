export * from './certificate/record.ts';
export { JURISDICTIONS } from './claims/rules/packs.ts';
export * from './description/schemas.ts';
export {
  type DocumentMove,
  type DocumentState,
  documentStates,
  isRunning,
  summaryOf,
} from './document/machine.ts';
export {
  type CorrectedValue,
  correctablePath,
  correctedValue,
  correctInput,
  type DocumentDetail,
  type DocumentRow,
  documentChange,
  documentDetail,
  documentPage,
  documentReason,
  documentRow,
  listInput,
  statusGroup,
} from './document/schemas.ts';
export { statesOf } from './document/status-groups.ts';
export { documentsMeter, regenerationsMeter, trialDays, trialLimits } from './plans.ts';
export { rejectionWords } from './reading/rejection-words.ts';
export { type LabsSettings, labsSettings } from './settings/schemas.ts';
