import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';
import { statusHueNames } from './palette.ts';
import { products } from './products.ts';

/** Mantine's colour names that people type by habit, as the tones of this house. */
const synonyms: Readonly<Record<string, string>> = {
  red: 'danger',
  green: 'success',
  teal: 'success',
  yellow: 'warn',
  orange: 'warn',
  blue: 'info',
  gray: 'neutral',
};

const tones = new Set<string>(['accent', ...statusHueNames, ...products]);

/** Colours of Button, ActionIcon, Badge and friends, from the tone tokens whose contrast is proven. */
export const variantColorResolver: VariantColorsResolver = (input) => {
  const asked = input.color ?? input.theme.primaryColor;
  const tone = synonyms[asked] ?? asked;
  if (!tones.has(tone)) return defaultVariantColorsResolver(input);
  const token = (role: string) => `var(--at-${tone}-${role})`;
  const clear = '1px solid transparent';
  switch (input.variant) {
    case 'filled':
      return {
        background: token('solid'),
        hover: token('solid-hover'),
        color: token('on-solid'),
        border: clear,
      };
    case 'light':
      return { background: token('soft'), hover: token('soft-hover'), color: token('text'), border: clear };
    case 'outline':
      return {
        background: 'transparent',
        hover: token('soft'),
        color: token('text'),
        border: `1px solid ${token('line')}`,
      };
    case 'subtle':
    case 'transparent': {
      const quiet = tone === 'neutral' ? 'var(--at-muted)' : token('text');
      const hover = tone === 'neutral' ? 'var(--at-hover)' : token('soft');
      return {
        background: 'transparent',
        hover: input.variant === 'subtle' ? hover : 'transparent',
        color: quiet,
        border: clear,
      };
    }
    default:
      return defaultVariantColorsResolver(input);
  }
};
