import type { Analyte, Total } from '@atrium/labs/schemas';
import { basisWords, kindWords, unitWords } from '../../../words.ts';

type Form = Pick<Analyte, 'kind' | 'number' | 'unit' | 'basis'>;

/** The value as printed, with its unit: `18.2281 %`, `ND`, `<LOQ`. */
export function formText({ kind, number, unit }: Pick<Form, 'kind' | 'number' | 'unit'>): string {
  return kind === 'number' ? `${number ?? '?'} ${unitWords(unit)}` : kindWords[kind];
}

/** With its basis where it is stated: `18.2281 % as received`. */
const fullFormText = (form: Form): string =>
  form.kind === 'number' && form.basis !== 'unspecified'
    ? `${formText(form)} ${basisWords[form.basis]}`
    : formText(form);

/** Printed beside the value in other units or on another basis; what only says the same again is left out. */
export const otherForms = (shown: string, forms: readonly Form[]): string[] =>
  [...new Set(forms.map(fullFormText))].filter((text) => text !== shown);

/** A total in the same words; one that is nowhere printed and cannot be summed up is a dash. */
export function totalText({ kind, number, unit }: Pick<Total, 'kind' | 'number' | 'unit'>): string {
  if (kind === 'absent') return '–';
  return formText({ kind: kind === 'loq' ? 'below_loq' : kind, number, unit });
}
