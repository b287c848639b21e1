/** The one visual language of pictures and films: light ground, few colours, large type. */
export const colours = {
  ground: '#faf8f3',
  card: '#ffffff',
  ink: '#1c2b28',
  quiet: '#5b6b67',
  line: '#d9ddd6',
  green: '#1f6f5c',
  pale: '#dcebe5',
  amber: '#c97b16',
  red: '#b3412f',
  blue: '#2f5f9e',
} as const;

export const styles = (font: string): string => `
  @font-face { font-family: Inter; src: url(data:font/woff2;base64,${font}) format('woff2'); font-weight: 100 900; }
  * { box-sizing: border-box; margin: 0; }
  body { background: ${colours.ground}; color: ${colours.ink}; font: 500 26px/1.3 Inter, sans-serif; }
  h1 { font-size: 38px; line-height: 1.15; letter-spacing: -0.02em; font-weight: 700; }
  h2 { font-size: 30px; line-height: 1.2; letter-spacing: -0.01em; font-weight: 700; }
  .quiet { color: ${colours.quiet}; } .green { color: ${colours.green}; } .red { color: ${colours.red}; } .amber { color: ${colours.amber}; }
  .card { background: ${colours.card}; border: 2px solid ${colours.line}; border-radius: 18px; padding: 22px 26px; }
  .row { display: flex; justify-content: space-between; gap: 20px; align-items: baseline; }
  svg text { fill: ${colours.ink}; }
`;

export const dollars = (value: number): string =>
  `${value < 0 ? '−' : ''}$${Math.abs(value).toLocaleString('en-US')}`;

/** A picture's page: 720 wide, so that its smallest type is readable on a phone. */
export const sheet = (title: string, body: string, foot = ''): string => `
  <main style="width:720px;padding:44px 44px 36px">
    <h1 style="margin-bottom:28px">${title}</h1>
    ${body}
    ${foot === '' ? '' : `<p class="quiet" style="margin-top:26px;font-size:24px">${foot}</p>`}
  </main>`;
