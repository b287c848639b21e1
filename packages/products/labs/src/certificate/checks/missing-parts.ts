import { type Check, warn } from './context.ts';

const parts = ['thca', 'delta_9_thc'];

/** A Total THC we computed from a table that lacks one of its parts: the row may be there and unread. */
export const checkMissingParts: Check = ({ totals: { thc }, analytes }) => {
  const missing = parts.filter((key) => !analytes.some((analyte) => analyte.key === key));
  if (thc.source !== 'computed' || thc.kind === 'absent' || missing.length === 0) return [];
  const message =
    'Total THC was computed, but not all of its parts were found in the table. Please check it.';
  return [warn('total_thc_parts_missing', 'ask', message, 'totals.thc')];
};
