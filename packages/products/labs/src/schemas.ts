export * from './certificate/record.ts';
export { JURISDICTIONS } from './claims/rules/packs.ts';
export * from './description/schemas.ts';
export { type DocumentMove, type DocumentState, documentStates, summaryOf } from './document/machine.ts';
export {
  type CorrectedValue,
  correctInput,
  type DocumentDetail,
  type DocumentRow,
  documentDetail,
  documentPage,
  documentReason,
  documentRow,
  listInput,
  statusGroup,
} from './document/schemas.ts';
export { rejectionWords } from './reading/rejection-words.ts';
export { type LabsSettings, labsSettings } from './settings/schemas.ts';
