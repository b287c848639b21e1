export { contrastRatio } from './contrast.ts';
export {
  type Neutrals,
  type Palette,
  palette,
  type Scheme,
  type Status,
  type Tone,
} from './palette.ts';
export { type Product, productNames, products } from './products.ts';
export { createAtriumTheme } from './theme.ts';
export { cssVariablesResolver } from './variables.ts';
