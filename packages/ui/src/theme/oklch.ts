/** A colour as people see it: lightness 0–1, chroma 0–0.4, hue in degrees. */
export type Oklch = { readonly l: number; readonly c: number; readonly h: number };

type Rgb = readonly [number, number, number];

function toLinearRgb({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

const inGamut = (rgb: Rgb) => rgb.every((channel) => channel >= -0.0005 && channel <= 1.0005);

function encodeChannel(linear: number): string {
  const clamped = Math.min(1, Math.max(0, linear));
  const srgb = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055;
  return Math.round(srgb * 255)
    .toString(16)
    .padStart(2, '0');
}

/** The sRGB hex of a colour; one too vivid for sRGB loses chroma, never lightness, so contrast holds. */
export function oklchToHex(color: Oklch): string {
  let chroma = color.c;
  while (chroma > 0 && !inGamut(toLinearRgb({ ...color, c: chroma }))) chroma -= 0.002;
  return `#${toLinearRgb({ ...color, c: Math.max(0, chroma) })
    .map(encodeChannel)
    .join('')}`;
}
