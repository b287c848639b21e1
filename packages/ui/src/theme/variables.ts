import type { CSSVariablesResolver } from '@mantine/core';
import { type Palette, palette, type Scheme, type Tone } from './palette.ts';

type Variables = Record<`--${string}`, string>;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function toneVariables(name: string, tone: Tone): Variables {
  return Object.fromEntries(
    Object.entries(tone).map(([role, hex]) => [`--at-${name}-${kebab(role)}`, hex]),
  ) as Variables;
}

function colorVariables({ neutrals, status, accents }: Palette): Variables {
  const tones = [...Object.entries(status), ...Object.entries(accents)];
  return Object.assign(
    Object.fromEntries(Object.entries(neutrals).map(([role, hex]) => [`--at-${kebab(role)}`, hex])),
    ...tones.map(([name, tone]) => toneVariables(name, tone)),
  ) as Variables;
}

/** Mantine's own names, pointed at ours, so that a stock component already speaks the language. */
const mantineVariables: Variables = {
  '--mantine-color-text': 'var(--at-ink)',
  '--mantine-color-bright': 'var(--at-ink)',
  '--mantine-color-body': 'var(--at-surface)',
  '--mantine-color-dimmed': 'var(--at-muted)',
  '--mantine-color-placeholder': 'var(--at-faint)',
  '--mantine-color-error': 'var(--at-danger-text)',
  '--mantine-color-success': 'var(--at-success-text)',
  '--mantine-color-anchor': 'var(--at-accent-text)',
  '--mantine-color-default': 'var(--at-surface)',
  '--mantine-color-default-hover': 'var(--at-hover)',
  '--mantine-color-default-color': 'var(--at-ink)',
  '--mantine-color-default-border': 'var(--at-line-strong)',
  '--mantine-color-disabled': 'var(--at-sunken)',
  '--mantine-color-disabled-color': 'var(--at-disabled)',
  '--mantine-color-disabled-border': 'var(--at-line)',
};

const shadows: Readonly<Record<Scheme, Variables>> = {
  light: {
    '--at-shadow-low': '0 1px 2px rgb(22 26 38 / 0.06)',
    '--at-shadow-high': '0 0 0 1px rgb(22 26 38 / 0.07), 0 8px 24px -4px rgb(22 26 38 / 0.14)',
    '--at-shadow-top': '0 0 0 1px rgb(22 26 38 / 0.08), 0 24px 64px -12px rgb(22 26 38 / 0.28)',
    '--at-scrim': 'rgb(22 26 38 / 0.32)',
  },
  dark: {
    '--at-shadow-low': '0 1px 2px rgb(0 0 0 / 0.4)',
    '--at-shadow-high': '0 0 0 1px rgb(255 255 255 / 0.09), 0 8px 24px -4px rgb(0 0 0 / 0.6)',
    '--at-shadow-top': '0 0 0 1px rgb(255 255 255 / 0.1), 0 24px 64px -12px rgb(0 0 0 / 0.8)',
    '--at-scrim': 'rgb(0 0 0 / 0.6)',
  },
};

const schemeVariables = (scheme: Scheme): Variables => ({
  ...colorVariables(palette[scheme]),
  ...shadows[scheme],
  ...mantineVariables,
});

/** Hands every token to CSS as `--at-*`. The accent of a subtree is chosen by `data-product`, see styles/tokens.css. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables('light'),
  dark: schemeVariables('dark'),
});
