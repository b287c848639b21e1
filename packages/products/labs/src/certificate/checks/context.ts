import type { CertificateRecord, Warning } from '../record.ts';
import type { ResolvedAnalyte } from '../resolve/analytes.ts';
import type { ResolvedTotal } from '../resolve/totals.ts';

/** What the checks know beyond the record: how each value came about. */
export interface CheckContext {
  analytes: readonly ResolvedAnalyte[];
  totals: Record<keyof CertificateRecord['totals'], ResolvedTotal>;
  signs: {
    /** Lines that address a machine were left out. */
    suspicious: boolean;
    /** Text nobody can see was left out. */
    hidden: boolean;
    /** The certificate says itself what kind it is. */
    typeStated: boolean;
    /** The text is a machine's reading of a picture. */
    unsureLayer: boolean;
  };
}

export type Check = (record: CertificateRecord, context: CheckContext) => Warning[];

export function warn(
  code: string,
  severity: Warning['severity'],
  message: string,
  path: string | null = null,
  place: Warning['place'] = null,
): Warning {
  return { code, severity, message, path, place };
}
