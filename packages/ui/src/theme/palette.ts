import type { MantineColorsTuple } from '@mantine/core';
import { oklchToHex } from './oklch.ts';
import { type Product, productHues } from './products.ts';

export type Scheme = 'light' | 'dark';
export type Status = 'success' | 'warn' | 'danger' | 'info' | 'neutral';

/** What a colour is for. `mark` is for dots, icons and lines in charts; `text` stands on any surface and on `soft`. */
export type ToneRole = 'solid' | 'solidHover' | 'onSolid' | 'soft' | 'softHover' | 'line' | 'mark' | 'text';
export type Tone = Readonly<Record<ToneRole, string>>;

export type NeutralRole =
  | 'canvas'
  | 'surface'
  | 'raised'
  | 'sunken'
  | 'hover'
  | 'line'
  | 'lineStrong'
  | 'control'
  | 'ink'
  | 'muted'
  | 'faint'
  | 'disabled';
export type Neutrals = Readonly<Record<NeutralRole, string>>;

export type Hue = { readonly h: number; readonly c: number };

const statusHues: Readonly<Record<Status, Hue>> = {
  success: { h: 150, c: 0.13 },
  warn: { h: 70, c: 0.13 },
  danger: { h: 25, c: 0.18 },
  info: { h: 250, c: 0.13 },
  neutral: { h: 265, c: 0.016 },
};

/** [lightness, share of the hue's chroma]. Dark is its own table: surfaces rise by getting lighter, colours calm down. */
const toneRecipe: Readonly<Record<Scheme, Readonly<Record<ToneRole, readonly [number, number]>>>> = {
  light: {
    solid: [0.51, 1],
    solidHover: [0.45, 1],
    onSolid: [1, 0],
    soft: [0.965, 0.16],
    softHover: [0.94, 0.26],
    line: [0.87, 0.4],
    mark: [0.59, 1],
    text: [0.45, 0.9],
  },
  dark: {
    solid: [0.545, 0.9],
    solidHover: [0.5, 0.9],
    onSolid: [1, 0],
    soft: [0.262, 0.24],
    softHover: [0.305, 0.3],
    line: [0.38, 0.4],
    mark: [0.68, 0.95],
    text: [0.83, 0.62],
  },
};

const neutralRecipe: Readonly<Record<Scheme, Readonly<Record<NeutralRole, number>>>> = {
  light: {
    canvas: 0.984,
    surface: 1,
    raised: 1,
    sunken: 0.968,
    hover: 0.955,
    line: 0.922,
    lineStrong: 0.87,
    control: 0.635,
    ink: 0.23,
    muted: 0.45,
    faint: 0.52,
    disabled: 0.6,
  },
  dark: {
    canvas: 0.17,
    surface: 0.2,
    raised: 0.225,
    sunken: 0.15,
    hover: 0.235,
    line: 0.28,
    lineStrong: 0.35,
    control: 0.55,
    ink: 0.945,
    muted: 0.76,
    faint: 0.66,
    disabled: 0.52,
  },
};

const entries = <K extends string, V>(record: Readonly<Record<K, V>>) => Object.entries(record) as [K, V][];

function makeTone({ h, c }: Hue, scheme: Scheme): Tone {
  const roles = entries(toneRecipe[scheme]).map(([role, [l, share]]) => [
    role,
    oklchToHex({ l, c: c * share, h }),
  ]);
  return Object.fromEntries(roles) as Tone;
}

function makeNeutrals(scheme: Scheme): Neutrals {
  const chroma = scheme === 'light' ? 0.008 : 0.01;
  const roles = entries(neutralRecipe[scheme]).map(([role, l]) => [
    role,
    oklchToHex({ l, c: l === 1 ? 0 : chroma, h: 265 }),
  ]);
  return Object.fromEntries(roles) as Neutrals;
}

const mapRecord = <K extends string, V, W>(record: Readonly<Record<K, V>>, to: (value: V) => W) =>
  Object.fromEntries(entries(record).map(([key, value]) => [key, to(value)])) as Record<K, W>;

export type Palette = {
  readonly neutrals: Neutrals;
  readonly status: Readonly<Record<Status, Tone>>;
  readonly accents: Readonly<Record<Product, Tone>>;
};

const makePalette = (scheme: Scheme): Palette => ({
  neutrals: makeNeutrals(scheme),
  status: mapRecord(statusHues, (hue) => makeTone(hue, scheme)),
  accents: mapRecord(productHues, (hue) => makeTone(hue, scheme)),
});

/** Every colour of the platform, as hex, by scheme. Contrast of each pair in use is proven in palette.test.ts. */
export const palette: Readonly<Record<Scheme, Palette>> = {
  light: makePalette('light'),
  dark: makePalette('dark'),
};

/** Ten shades for Mantine's own colour slots (charts, `color="labs"`), from the same hue as the tone. */
export function shades({ h, c }: Hue): MantineColorsTuple {
  const shade = (l: number, share: number) => oklchToHex({ l, c: c * share, h });
  return [
    shade(0.97, 0.15),
    shade(0.93, 0.3),
    shade(0.87, 0.5),
    shade(0.79, 0.75),
    shade(0.7, 0.95),
    shade(0.62, 1),
    shade(0.56, 1),
    shade(0.51, 1),
    shade(0.45, 0.95),
    shade(0.37, 0.8),
  ];
}

export const statusHueNames = Object.keys(statusHues) as readonly Status[];

export const statusShades = mapRecord(statusHues, shades);
export const accentShades = mapRecord(productHues, shades);

const night = palette.dark.neutrals;

/** Mantine reads its `gray` and `dark` ramps by index in stock components; these are our neutrals in that order. */
export const neutralRamps: Readonly<Record<'gray' | 'dark', MantineColorsTuple>> = {
  gray: shades(statusHues.neutral),
  dark: [
    night.ink,
    night.muted,
    night.faint,
    night.control,
    night.line,
    night.hover,
    night.raised,
    night.surface,
    night.canvas,
    night.sunken,
  ],
};
