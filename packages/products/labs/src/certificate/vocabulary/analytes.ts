import type { PanelName } from '../record.ts';
import { remembered } from '../remembered.ts';
import { cannabinoids, terpenes } from './analyte-names.ts';
import { contaminants } from './contaminant-names.ts';
import { compact, plainText } from './plain-text.ts';

/** What a row or column is about. Keys of single analytes follow the public analyte list the labs share. */
export interface AnalyteName {
  key: string;
  panel: PanelName;
}

const byName = new Map<string, AnalyteName>();
for (const [key, names] of cannabinoids) for (const n of names) byName.set(n, { key, panel: 'potency' });
for (const [key, names] of terpenes) for (const n of names) byName.set(n, { key, panel: 'terpenes' });

/**
 * The analyte a printed name stands for, or null. Reads `Tetrahydrocannabinolic acid (THCA)`, `Δ9-THC`, `THC-A*`;
 * where two names in one cell disagree the answer is null.
 */
export const matchAnalyte = remembered((printed: string): AnalyteName | null => {
  if (printed.length > 70) return null;
  const plain = plainText(printed);
  const whole = byName.get(compact(plain));
  if (whole) return whole;
  const inner = /\(([^()]+)\)\s*$/.exec(plain);
  if (!inner?.[1]) return null;
  const outside = byName.get(compact(plain.slice(0, inner.index)));
  const inside = byName.get(compact(inner[1]));
  if (outside && inside) return outside.key === inside.key ? outside : null;
  // `CBD (mg/g)` has a unit in the brackets, `Hydroxy something (THC)` has a name we do not know before them.
  if (outside) return /\d|acid|delta/.test(inner[1]) ? null : outside;
  return inside && /cannab/.test(plain) ? inside : null;
});

const contaminantByName = new Map<string, AnalyteName>(
  contaminants.flatMap(([panel, names]) =>
    names.map((name): [string, AnalyteName] => [compact(name), { key: name.replaceAll(' ', '_'), panel }]),
  ),
);

/** The metal, toxin, germ, solvent or pesticide a printed name stands for, or null. */
export const matchContaminant = remembered((printed: string): AnalyteName | null => {
  if (printed.length > 50) return null;
  const plain = plainText(printed).replace(/\s*\([^()]*\)\s*/g, ' ');
  return (
    contaminantByName.get(compact(plain)) ??
    contaminantByName.get(compact(plain.replace(/^total /, ''))) ??
    null
  );
});
