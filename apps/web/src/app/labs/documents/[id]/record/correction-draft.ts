import { type CorrectedValue, correctedValue } from '@atrium/labs/schemas';
import type { ValueAt } from './value-at.ts';

type Numeric = Extract<CorrectedValue, { kind: 'number' }>;
export type NumericUnit = Numeric['unit'];
export type NumericBasis = Numeric['basis'];
export type MeasuredKind = 'number' | 'nd' | 'below_loq' | 'absent';

/** What stands in the form while a person types; one of the shapes, by the kind of value. */
export type Draft =
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'date'; readonly iso: string }
  | {
      readonly form: 'measured';
      readonly kind: MeasuredKind;
      readonly number: string;
      readonly unit: NumericUnit;
      readonly basis: NumericBasis;
    };

export const numericUnits: readonly NumericUnit[] = [
  '%',
  'mg/g',
  'mg/unit',
  'mg/serving',
  'mg/package',
  'mg/ml',
];

const unitOr = (unit: string): NumericUnit => numericUnits.find((known) => known === unit) ?? '%';

const measuredKinds: Readonly<Record<string, MeasuredKind>> = {
  number: 'number',
  nd: 'nd',
  loq: 'below_loq',
  below_loq: 'below_loq',
  below_lod: 'below_loq',
};

/** The form as it opens: with what was read. */
export function draftOf(at: ValueAt): Draft {
  switch (at.kind) {
    case 'text':
      return { form: 'text', text: at.value?.value ?? '' };
    case 'date':
      return { form: 'date', iso: at.value?.iso ?? '' };
    case 'category':
    case 'documentType':
      return { form: 'text', text: at.value };
    default: {
      const { kind, number, unit, basis } = at.value;
      return {
        form: 'measured',
        kind: measuredKinds[kind] ?? (at.kind === 'total' ? 'absent' : 'nd'),
        number: number ?? '',
        unit: unitOr(unit),
        basis,
      };
    }
  }
}

/** The value to send; null while the form is not complete. A comma is taken for the decimal point. */
export function statedValue(draft: Draft): CorrectedValue | null {
  const candidate = (() => {
    if (draft.form === 'text') return { kind: 'text', text: draft.text };
    if (draft.form === 'date') return { kind: 'date', iso: draft.iso };
    if (draft.kind !== 'number') return { kind: draft.kind };
    const { kind, number, unit, basis } = draft;
    return { kind, number: number.trim().replace(',', '.'), unit, basis };
  })();
  const parsed = correctedValue.safeParse(candidate);
  return parsed.success ? parsed.data : null;
}
