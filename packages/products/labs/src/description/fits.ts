import type { CertificateRecord } from '../certificate/record.ts';
import type { Channel, Finding } from '../claims/index.ts';
import { ANYWHERE, lint } from '../claims/index.ts';

export interface FitInput {
  text: string;
  record: CertificateRecord;
  at: string;
  channel?: Channel;
  resolved?: readonly string[];
  fragment?: boolean;
}

/** Blocking findings of any jurisdiction we have a pack for: what passes here may stand anywhere. */
export function blocksAnywhere(input: FitInput): Finding[] {
  return lint({ ...input, jurisdiction: ANYWHERE }).filter((f) => f.severity === 'block');
}

export function fitsEverywhere(input: FitInput): boolean {
  return blocksAnywhere(input).length === 0;
}
