import { remembered } from '../remembered.ts';

/** Printed text made comparable: one case, Greek letters by name, no footnote marks. */

const greek: readonly (readonly [RegExp, string])[] = [
  [/[Δ∆δ]/g, 'delta'],
  [/α/g, 'alpha'],
  [/[βß]/g, 'beta'],
  [/γ/g, 'gamma'],
];

export const plainText = remembered((text: string): string => {
  let plain = text.normalize('NFKC');
  for (const [letter, name] of greek) plain = plain.replace(letter, name);
  return plain
    .toLowerCase()
    .replace(/[*†‡§¹²³#]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
});

/** Letters and digits only. */
export function compact(text: string): string {
  return plainText(text).replace(/[^a-z0-9]/g, '');
}
