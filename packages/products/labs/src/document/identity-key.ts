import type { CertificateRecord } from '../certificate/record.ts';

const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');

/**
 * What makes two files the same certificate although their bytes differ: lab, sample and report. Null when lab or sample
 * is unknown or doubtful: better two documents than one wrongly merged.
 */
export function identityKeyOf({ lab, product, reportId, revision }: CertificateRecord): string | null {
  if (lab.name?.confidence !== 'certain' || product.sampleId?.confidence !== 'certain') return null;
  const parts = [lab.name.value, product.sampleId.value, reportId?.value ?? '', revision?.value ?? ''];
  return parts.map(squash).join('|');
}

/** The part an amended report shares with the one it replaces. */
export const sampleKeyOf = (identityKey: string): string =>
  `${identityKey.split('|').slice(0, 2).join('|')}|`;
