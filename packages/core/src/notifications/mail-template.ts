import { heading, page, styleOf } from './mail-layout.ts';

/** A piece of a mail. All text is plain: it is escaped, and no markup in it survives. */
export type MailBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The one thing to do. `href` is absolute http(s). */
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  /** A code to type: large, spaced, easy to copy. */
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'key-values'; readonly rows: readonly (readonly [key: string, value: string])[] };

export interface Mail {
  readonly heading: string;
  /** What an inbox shows after the subject. Default: the first paragraph. */
  readonly preview?: string;
  readonly blocks: readonly MailBlock[];
  /** Why one gets this mail, in one sentence. */
  readonly footer: string;
}

/** Renders a mail as HTML (tables, inline styles, light and dark, from 320 px) and as plain text. */
export function renderMail(mail: Mail): { html: string; text: string } {
  const preview = mail.preview ?? mail.blocks.find((block) => block.kind === 'paragraph')?.text ?? '';
  const rows = mail.blocks.map((block) => `<tr><td style="padding:0 0 20px">${htmlOf(block)}</td></tr>`);
  return {
    html: page({
      title: escapeHtml(mail.heading),
      preview: escapeHtml(preview),
      content: [heading(escapeHtml(mail.heading)), ...rows].join('\n'),
      footer: escapeHtml(mail.footer),
    }),
    text: [mail.heading, ...mail.blocks.map(textOf), `-- \n${mail.footer}`].map(plain).join('\n\n'),
  };
}

function htmlOf(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p ${styleOf('ink', 'margin:0;font-size:16px;line-height:26px')}>${lines(block.text)}</p>`;
    case 'button':
      return buttonOf(escapeHtml(block.label), escapeHtml(safeUrl(block.href)));
    case 'code':
      return `<p ${styleOf('ink sunken', 'margin:0;padding:18px 12px;border-radius:8px;text-align:center;font:600 28px/36px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:4px')}>${escapeHtml(block.code)}</p>`;
    default:
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${block.rows.map(keyValue).join('')}</table>`;
  }
}

/** The link is told in words too, for readers that show no buttons. */
const buttonOf = (label: string, href: string): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td ${styleOf('solid', 'border-radius:8px')}>` +
  `<a href="${href}" target="_blank" rel="noopener" ${styleOf('on-solid', 'display:inline-block;padding:13px 24px;font-size:16px;line-height:22px;font-weight:600;text-decoration:none;border-radius:8px')}>${label}</a>` +
  `</td></tr></table><p ${styleOf('muted', 'margin:14px 0 0;font-size:13px;line-height:20px;word-break:break-all')}>Or open this address: ` +
  `<a href="${href}" ${styleOf('muted', 'text-decoration:underline')}>${href}</a></p>`;

const keyValue = ([key, value]: readonly [string, string]): string =>
  `<tr><td valign="top" width="36%" ${styleOf('muted line', `${cell};padding-right:12px`)}>${escapeHtml(key)}</td>` +
  `<td valign="top" ${styleOf('ink line', `${cell};word-break:break-word`)}>${lines(value)}</td></tr>`;

const cell =
  'padding-top:9px;padding-bottom:9px;font-size:15px;line-height:22px;border-bottom-width:1px;border-bottom-style:solid';

function textOf(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'button':
      return `${block.label}:\n${safeUrl(block.href)}`;
    case 'code':
      return `    ${block.code}`;
    default:
      return block.rows.map(([key, value]) => `${key}: ${value}`).join('\n');
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string =>
  plain(text).replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

/** Without control characters and those that turn the reading direction, which fake what a link or name says. */
const plain = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '');

function safeUrl(href: string): string {
  const url = new URL(href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Error(`a mail does not link to ${url.protocol}`);
  return url.href;
}
