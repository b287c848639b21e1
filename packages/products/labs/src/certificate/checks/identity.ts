import type { Field, Warning } from '../record.ts';
import { type Check, warn } from './context.ts';

/** Lab, product name and sample id: missing or not sure. */
export const checkIdentity: Check = (record) => [
  ...field(record.lab.name, 'lab', 'lab.name', 'the laboratory'),
  ...field(record.product.name, 'product_name', 'product.name', 'the product name'),
  ...field(record.product.sampleId, 'sample_id', 'product.sampleId', 'the sample id'),
];

function field(value: Field | null, code: string, path: string, what: string): Warning[] {
  if (value === null) return [warn(`${code}_missing`, 'ask', `Could not find ${what}.`, path)];
  if (value.confidence === 'certain') return [];
  return [
    warn(
      `${code}_uncertain`,
      'ask',
      `Please confirm ${what}: nothing else on the page bears it out.`,
      path,
      value.place,
    ),
  ];
}
