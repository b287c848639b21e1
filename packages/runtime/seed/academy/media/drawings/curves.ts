import { colours, sheet } from '../look.ts';

const width = 632;
const height = 460;

interface Frame {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

const frame = (first: number, last: number, top: number): Frame => ({
  x: (value) => 4 + ((value - first) / (last - first)) * (width - 12),
  y: (value) => height - 44 - (value / top) * (height - 90),
});

const path = (points: readonly (readonly [number, number])[], { x, y }: Frame): string =>
  points
    .map(([at, value], index) => `${index === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)
    .join(' ');

const label = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="24" ${more}>${words}</text>`;

const ground = ({ y }: Frame, marks: readonly string[]): string =>
  `<line x1="0" x2="${width}" y1="${y(0)}" y2="${y(0)}" stroke="${colours.line}" stroke-width="3"/>${marks.join('')}`;

export function amortization(): string {
  const months = Array.from({ length: 361 }, (_, month) => month);
  const rate = 0.065 / 12;
  const payment = (500_000 * rate) / (1 - (1 + rate) ** -360);
  const balance = (month: number): number =>
    500_000 * (1 + rate) ** month - (payment * ((1 + rate) ** month - 1)) / rate;
  const on = frame(0, 360, 500_000);
  const half = months.find((month) => balance(month) <= 250_000) ?? 0;
  const curve = path(
    months.map((month) => [month, Math.max(0, balance(month))] as const),
    on,
  );
  const dot = (month: number): string =>
    `<circle cx="${on.x(month)}" cy="${on.y(balance(month))}" r="9" fill="${colours.amber}"/>`;
  const svg = `<svg width="${width}" height="${height}">
    <path d="${curve} L${on.x(0)} ${on.y(0)} Z" fill="${colours.pale}"/>
    <path d="${curve}" fill="none" stroke="${colours.green}" stroke-width="5"/>
    ${ground(on, [label(0, height - 8, 'today'), label(on.x(120), height - 8, '10 years', 'text-anchor="middle"'), label(on.x(240), height - 8, '20 years', 'text-anchor="middle"'), label(width, height - 8, '30', 'text-anchor="end"')])}
    ${dot(120)}${label(on.x(120) + 16, on.y(balance(120)) - 14, 'after 10 years: $423,900', 'font-weight="700"')}
    ${dot(half)}${label(on.x(half) - 18, on.y(250_000) + 34, 'half repaid', 'text-anchor="end" font-weight="700"')}${label(on.x(half) - 18, on.y(250_000) + 64, `after ${Math.floor(half / 12)} years`, 'text-anchor="end"')}
  </svg>`;
  return sheet('$500,000 at 6.5%, 30 years', svg, 'What is still owed. Payment: $3,160.34 a month.');
}

export function compounding(): string {
  const ages = Array.from({ length: 41 }, (_, year) => 25 + year);
  const growth = (pays: (age: number) => boolean): (readonly [number, number])[] => {
    let sum = 0;
    return ages.map((age) => {
      if (age > 25) sum = sum * 1.05 + (pays(age - 1) ? 10_000 : 0);
      return [age, sum] as const;
    });
  };
  const on = frame(25, 65, 700_000);
  const line = (pays: (age: number) => boolean, colour: string): string =>
    `<path d="${path(growth(pays), on)}" fill="none" stroke="${colour}" stroke-width="6"/>`;
  const svg = `<svg width="${width}" height="${height}">
    ${ground(on, [label(0, height - 8, 'age 25'), label(on.x(35), height - 8, '35', 'text-anchor="middle"'), label(on.x(50), height - 8, '50', 'text-anchor="middle"'), label(width, height - 8, '65', 'text-anchor="end"')])}
    ${line((age) => age < 35, colours.green)}${line((age) => age >= 35, colours.amber)}
    ${label(60, 60, 'from 25 to 34, then nothing', `style="fill:${colours.green}"`)}${label(60, 94, '$544,000', `font-weight="700" style="fill:${colours.green}"`)}
    ${label(60, 144, 'from 35 to 64, every year', `style="fill:${colours.amber}"`)}${label(60, 178, '$664,000', `font-weight="700" style="fill:${colours.amber}"`)}
  </svg>`;
  return sheet('$10,000 a year: early or long', svg, 'At 5 percent after inflation.');
}
