'use client';

import { createTheme, type MantineThemeOverride } from '@mantine/core';
import { componentDefaults } from './component-defaults.ts';
import { accentShades, neutralRamps, statusShades } from './palette.ts';
import type { Product } from './products.ts';
import { variantColorResolver } from './variant-colors.ts';

const px = (pixels: number) => `${pixels / 16}rem`;

const fontFamily =
  "'Inter Variable', Inter, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

const heading = (size: number, lineHeight: number, fontWeight = '600') => ({
  fontSize: px(size),
  lineHeight: px(lineHeight),
  fontWeight,
});

/**
 * The Mantine theme of one product. Pages mark their subtree with `data-product` too: CSS takes the accent from
 * there, while charts and other scripts read `theme.colors.accent`.
 */
export function createAtriumTheme(product: Product = 'atrium'): MantineThemeOverride {
  return createTheme({
    primaryColor: 'accent',
    primaryShade: { light: 7, dark: 6 },
    colors: { ...accentShades, ...statusShades, ...neutralRamps, accent: accentShades[product] },
    variantColorResolver,
    fontFamily,
    fontFamilyMonospace:
      "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Roboto Mono', Menlo, Consolas, monospace",
    fontSizes: { xs: px(12), sm: px(13), md: px(14), lg: px(16), xl: px(20) },
    lineHeights: { xs: '1.333', sm: '1.385', md: '1.43', lg: '1.5', xl: '1.4' },
    headings: {
      fontFamily,
      fontWeight: '600',
      textWrap: 'balance',
      sizes: {
        h1: heading(20, 28),
        h2: heading(16, 24),
        h3: heading(14, 20),
        h4: heading(13, 18),
        h5: heading(13, 18, '500'),
        h6: heading(12, 16, '500'),
      },
    },
    spacing: { xs: px(6), sm: px(8), md: px(12), lg: px(16), xl: px(24) },
    radius: { xs: px(3), sm: px(5), md: px(7), lg: px(10), xl: px(16) },
    defaultRadius: 'sm',
    shadows: {
      xs: 'var(--at-shadow-low)',
      sm: 'var(--at-shadow-low)',
      md: 'var(--at-shadow-high)',
      lg: 'var(--at-shadow-high)',
      xl: 'var(--at-shadow-top)',
    },
    breakpoints: { xs: '30em', sm: '40em', md: '56em', lg: '72em', xl: '90em' },
    cursorType: 'pointer',
    respectReducedMotion: true,
    autoContrast: false,
    components: componentDefaults,
  });
}
