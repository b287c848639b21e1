import type { Field, Warning } from '../record.ts';
import { compact } from '../vocabulary/plain-text.ts';
import { type Check, warn } from './context.ts';

/** Words that stand for any laboratory and name none. */
const anyLab =
  /^(the)?(testing|analytical|analysis|cannabis|quality)*(lab|labs|laboratory|laboratories)(report|results?)?$/;

/** Lab, product name and sample id: missing or not sure; batch and producer, which many leave out: not sure. A lab's word is no product, and a word for labs is no lab. */
export const checkIdentity: Check = ({ lab, product }) => [
  ...field(
    doubtedIf(lab.name, (name) => anyLab.test(name)),
    'lab',
    'lab.name',
    'the laboratory',
  ),
  ...field(
    doubtedIf(product.name, (name) => compact(lab.name?.value ?? '').includes(name)),
    'product_name',
    'product.name',
    'the product name',
  ),
  ...field(product.sampleId, 'sample_id', 'product.sampleId', 'the sample id'),
  ...ifPrinted(product.batch, 'batch', 'product.batch', 'the batch'),
  ...ifPrinted(product.producer, 'producer', 'product.producer', 'the producer'),
];

const doubtedIf = (value: Field | null, doubt: (name: string) => boolean): Field | null =>
  value && doubt(compact(value.value)) ? { ...value, confidence: 'uncertain' } : value;

const ifPrinted = (value: Field | null, code: string, path: string, what: string): Warning[] =>
  value === null ? [] : field(value, code, path, what);

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
