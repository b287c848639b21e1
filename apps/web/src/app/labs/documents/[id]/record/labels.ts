import type { CertificateRecord } from '@atrium/labs/schemas';

type Product = CertificateRecord['product'];
type ProductField = Exclude<keyof Product, 'category' | 'trackingIds'>;

/** In the order a person looks for them. */
export const productLabels: readonly (readonly [ProductField, string])[] = [
  ['name', 'Product'],
  ['strain', 'Strain'],
  ['sampleId', 'Sample id'],
  ['batch', 'Batch'],
  ['client', 'Client'],
  ['producer', 'Producer'],
  ['unitWeight', 'Unit weight'],
  ['servingWeight', 'Serving weight'],
  ['servingsPerPackage', 'Servings a package'],
];

export const documentLabels: readonly (readonly [string, string])[] = [
  ['lab.name', 'Lab'],
  ['lab.licence', 'Licence'],
  ['lab.accreditation', 'Accreditation'],
  ['reportId', 'Report id'],
  ['revision', 'Revision'],
  ['supersedes', 'Supersedes'],
];

export const dateLabels: readonly (readonly [keyof CertificateRecord['dates'], string])[] = [
  ['harvested', 'Harvested'],
  ['produced', 'Produced'],
  ['collected', 'Collected'],
  ['received', 'Received'],
  ['tested', 'Tested'],
  ['reported', 'Reported'],
  ['expires', 'Expires'],
];

export const totalLabels: readonly (readonly [keyof CertificateRecord['totals'], string])[] = [
  ['thc', 'Total THC'],
  ['cbd', 'Total CBD'],
  ['cbg', 'Total CBG'],
  ['cannabinoids', 'Total cannabinoids'],
  ['terpenes', 'Total terpenes'],
];
