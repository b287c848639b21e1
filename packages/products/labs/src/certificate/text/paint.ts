import type { Box } from './matrix.ts';

/**
 * What lies under a text: filled shapes in paint order. A text that fails here may still stand on a picture or
 * a gradient; the page is then drawn to see (`hasInk`).
 */

interface Shape {
  box: Box;
  colour: number;
  /** A true rectangle covers its whole box; other shapes may leave any part of it bare. */
  solid: boolean;
}

const paper = 0xffffff;
/** Contrast ratio as WCAG counts it; light grey print on white is about 1.6. */
const leastContrast = 1.15;

export class Paint {
  readonly #shapes: Shape[] = [];

  fill(box: Box, colour: number | null, solid: boolean): void {
    if (colour !== null) this.#shapes.push({ box, colour, solid });
  }

  /** Whether text of this colour stands out at this point from anything that may lie under it. */
  shows(colour: number | null, x: number, y: number): boolean {
    if (colour === null) return true;
    for (let i = this.#shapes.length - 1; i >= 0; i--) {
      const shape = this.#shapes[i];
      if (!shape || !holds(shape.box, x, y)) continue;
      if (contrast(shape.colour, colour) >= leastContrast) return true;
      if (shape.solid) return false;
    }
    return contrast(paper, colour) >= leastContrast;
  }
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x0 - 0.5 && x <= box.x1 + 0.5 && y >= box.y0 - 0.5 && y <= box.y1 + 0.5;
}

function contrast(a: number, b: number): number {
  const [la, lb] = [luminance(a), luminance(b)];
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
}

const known = new Map<number, number>();

function luminance(colour: number): number {
  const light = known.get(colour) ?? computeLuminance(colour);
  if (known.size < 4096) known.set(colour, light);
  return light;
}

function computeLuminance(colour: number): number {
  const [r = 0, g = 0, b = 0] = [colour >> 16, (colour >> 8) & 255, colour & 255].map((c) => {
    const v = c / 255;
    return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** `#rrggbb` to a number; patterns and the like are null: unknown. */
export function parseColour(value: unknown): number | null {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) return null;
  return Number.parseInt(value.slice(1), 16);
}
