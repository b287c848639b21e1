import type { PictureName } from '../pictures.ts';
import { cover } from './cover.ts';
import { amortization, compounding } from './curves.ts';
import { accountMap, claimsMadeTail, insuranceLayers, passThrough } from './diagrams.ts';
import { rvuFormula, taxLayers } from './formulas.ts';
import { paycheckWaterfall, profitToCash } from './waterfalls.ts';

/** The page of each picture. */
export const drawings: Readonly<Record<PictureName, () => string>> = {
  cover,
  'paycheck-waterfall': paycheckWaterfall,
  'pass-through': passThrough,
  'profit-to-cash': profitToCash,
  amortization,
  'account-map': accountMap,
  'insurance-layers': insuranceLayers,
  'claims-made-tail': claimsMadeTail,
  'rvu-formula': rvuFormula,
  'tax-layers': taxLayers,
  compounding,
};
