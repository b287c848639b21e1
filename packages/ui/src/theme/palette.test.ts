import { describe, expect, test } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { type Neutrals, palette, type Tone } from './palette.ts';

const surfaces = ['canvas', 'surface', 'raised', 'sunken', 'hover'] as const satisfies (keyof Neutrals)[];

type Pair = { name: string; front: string; back: string; atLeast: number };

function neutralPairs(n: Neutrals): Pair[] {
  return surfaces.flatMap((back) => [
    ...(['ink', 'muted', 'faint'] as const).map((front) => ({
      name: `${front} text on ${back}`,
      front: n[front],
      back: n[back],
      atLeast: 4.5,
    })),
    ...(back === 'hover'
      ? []
      : [{ name: `control outline on ${back}`, front: n.control, back: n[back], atLeast: 3 }]),
  ]);
}

function tonePairs(name: string, tone: Tone, n: Neutrals): Pair[] {
  return [
    { name: `${name}: text on its solid`, front: tone.onSolid, back: tone.solid, atLeast: 4.5 },
    { name: `${name}: text on its solid, hovered`, front: tone.onSolid, back: tone.solidHover, atLeast: 4.5 },
    { name: `${name}: text on its soft`, front: tone.text, back: tone.soft, atLeast: 4.5 },
    { name: `${name}: text on its soft, hovered`, front: tone.text, back: tone.softHover, atLeast: 4.5 },
    { name: `${name}: ink on its soft`, front: n.ink, back: tone.soft, atLeast: 4.5 },
    { name: `${name}: muted on its soft`, front: n.muted, back: tone.soft, atLeast: 4.5 },
    { name: `${name}: mark on its soft`, front: tone.mark, back: tone.soft, atLeast: 3 },
    ...surfaces.flatMap((back) => [
      { name: `${name}: text on ${back}`, front: tone.text, back: n[back], atLeast: 4.5 },
      { name: `${name}: mark on ${back}`, front: tone.mark, back: n[back], atLeast: 3 },
      { name: `${name}: solid on ${back}`, front: tone.solid, back: n[back], atLeast: 3 },
    ]),
  ];
}

describe.each(['light', 'dark'] as const)('%s scheme', (scheme) => {
  const { neutrals, status, accents } = palette[scheme];
  const tones = { ...status, ...accents };
  const pairs = [
    ...neutralPairs(neutrals),
    ...Object.entries(tones).flatMap(([name, tone]) => tonePairs(name, tone, neutrals)),
  ];

  test.each(pairs)('$name reaches $atLeast', ({ front, back, atLeast }) => {
    expect(contrastRatio(front, back)).toBeGreaterThanOrEqual(atLeast);
  });
});

test('contrast agrees with the known extremes', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
