/** A colour's purpose: its light value stands inline, its dark one in the style sheet, by class. */
export type Shade = keyof typeof shades;

const shades = {
  ink: { property: 'color', light: '#1d2030', dark: '#eceef6' },
  muted: { property: 'color', light: '#5d6275', dark: '#a9aec2' },
  canvas: { property: 'background-color', light: '#f3f4f8', dark: '#12141c' },
  surface: { property: 'background-color', light: '#ffffff', dark: '#1c1f2b' },
  sunken: { property: 'background-color', light: '#f3f4f8', dark: '#272b3a' },
  line: { property: 'border-color', light: '#e2e4ec', dark: '#343948' },
  solid: { property: 'background-color', light: '#4350b8', dark: '#5c69d6' },
  'on-solid': { property: 'color', light: '#ffffff', dark: '#ffffff' },
} as const;

/** `class` and `style` of an element in the given shades: `styleOf('ink line', 'margin:0')`. */
export function styleOf(names: string, rest: string): string {
  const used = names.split(' ').filter((name): name is Shade => name in shades);
  const colours = used.map((name) => `${shades[name].property}:${shades[name].light}`);
  return `class="${used.map((name) => `m-${name}`).join(' ')}" style="${[rest, ...colours].join(';')}"`;
}

const darkRules = Object.entries(shades)
  .map(([name, { property, dark }]) => `.m-${name}{${property}:${dark}!important}`)
  .join('');
/** Outlook.com's dark mode renames colours; its own attribute selector wins them back. */
const outlookRules = darkRules.replaceAll('.m-', '[data-ogsc] .m-');

const font = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const table = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';

export const heading = (text: string): string =>
  `<tr><td style="padding:0 0 16px"><h1 ${styleOf('ink', 'margin:0;font-size:22px;line-height:30px;font-weight:650')}>${text}</h1></td></tr>`;

/** The frame around a mail. All parts are HTML already. */
export const page = (parts: {
  title: string;
  preview: string;
  content: string;
  footer: string;
}): string => `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${parts.title}</title>
<style>:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){${darkRules}}
${outlookRules}
@media (max-width:480px){.card{padding:24px 20px!important}}</style>
</head>
<body ${styleOf('canvas', `margin:0;padding:0;font-family:${font};-webkit-text-size-adjust:100%`)}>
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${parts.preview}${'&#8199;&#847; '.repeat(40)}</div>
<table ${table} ${styleOf('canvas', 'width:100%')}><tr><td align="center" style="padding:32px 12px">
<table ${table} style="max-width:560px">
<tr><td ${styleOf('ink', 'padding:0 4px 18px;font-size:17px;line-height:24px;font-weight:700;letter-spacing:-0.2px')}>Atrium</td></tr>
<tr><td ${styleOf('surface line', 'border-width:1px;border-style:solid;border-radius:12px')}>
<table ${table}><tr><td class="card" style="padding:32px 32px 12px"><table ${table}>
${parts.content}
</table></td></tr></table>
</td></tr>
<tr><td ${styleOf('muted', 'padding:18px 4px 0;font-size:13px;line-height:20px')}>${parts.footer}</td></tr>
</table>
</td></tr></table>
</body>
</html>`;
