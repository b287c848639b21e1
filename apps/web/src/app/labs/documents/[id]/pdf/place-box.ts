import type { Place } from '@atrium/labs/schemas';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Turns to the right, by a quarter each. */
export type Turns = 0 | 1 | 2 | 3;

export const turnedSize = ({ width, height }: Size, turns: Turns): Size =>
  turns % 2 === 0 ? { width, height } : { width: height, height: width };

/** Where a place lies once its page (of `size`, in points) was turned; points from the new top-left corner. */
export function turnedBox(place: Box, size: Size, turns: Turns): Box {
  const { x, y, width, height } = place;
  switch (turns) {
    case 1:
      return { x: size.height - y - height, y: x, width: height, height: width };
    case 2:
      return { x: size.width - x - width, y: size.height - y - height, width, height };
    case 3:
      return { x: y, y: size.width - x - width, width: height, height: width };
    default:
      return { x, y, width, height };
  }
}

/** Room around the letters, in points, so that the line does not touch them. */
const air = 2;

/** A place as percentages of its page, for CSS. */
export function boxStyle(place: Place, size: Size, turns: Turns) {
  const page = turnedSize(size, turns);
  const box = turnedBox(place, size, turns);
  const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(3)}%`;
  return {
    left: percent(box.x - air, page.width),
    top: percent(box.y - air, page.height),
    width: percent(box.width + 2 * air, page.width),
    height: percent(box.height + 2 * air, page.height),
  };
}
