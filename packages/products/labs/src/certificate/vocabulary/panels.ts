import type { PanelName } from '../record.ts';
import { plainText } from './plain-text.ts';

const names: readonly (readonly [RegExp, PanelName])[] = [
  [
    /^(potency|cannabinoids?|cannabinoid (profile|potency|analysis|content)|potency (analysis|profile|test(ing)?))$/,
    'potency',
  ],
  [/^(terp|terpenes?|terpenoids?|terpene (profile|analysis)( add on)?)$/, 'terpenes'],
  [
    /^(pest|pesticides?|residual pesticides?|chemical residue( gc)?|category (i|ii) pesticides|pesticides? (screen(ing)?|analysis|residue))$/,
    'pesticides',
  ],
  [/^(metals?|heavy metals?( (screen(ing)?|analysis))?)$/, 'heavy_metals'],
  [
    /^(micro|microbials?|microbiology( \((qpcr|petrifilm)\))?|microbiologicals?|microbiological (screen|profile|analysis|contaminants)|compliance microbial|microbial (contaminants|impurities|analysis|screen)|biological analysis|pathogenic|pathogens|pathogenic bacteria|microbiology petrifilm)$/,
    'microbials',
  ],
  [/^(myco|mycotoxins?|mycotoxin (screen(ing)?|analysis))$/, 'mycotoxins'],
  [
    /^(solvents?|residual solvents?|residuals? solvents?|residual solvent (analysis|screen)|solvent residue)$/,
    'residual_solvents',
  ],
  [
    /^(foreign|filth|foreign (matter|materials?)|filth and foreign( materials?| matter)?|filth ?(\/|&) ?foreign materials?|visual inspection)$/,
    'foreign_matter',
  ],
  [/^(water|water activity|aw)$/, 'water_activity'],
  [/^(moist|moisture|moisture content|loss on drying)$/, 'moisture'],
  [/^(vitamin e( acetate)?|vitamin-e acetate)$/, 'vitamin_e_acetate'],
  [/^homogeneity( testing)?$/, 'homogeneity'],
  [/^label claim( verification)?$/, 'label_claim'],
];

/** The panel a printed name stands for, or null. */
export function matchPanel(printed: string): PanelName | null {
  if (printed.length > 45) return null;
  const plain = plainText(printed)
    .replace(/\s*:\s*$/, '')
    .replace(/\bpro ?fi?le\b/, 'profile');
  return names.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
