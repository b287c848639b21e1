import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { RichText } from '../question/rich-text.ts';
import { cleanHtml } from './text.ts';

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** For formats that know HTML alone. HTML inside Markdown is shown as words, as our pages do. */
export function asHtml({ format, text }: RichText): string {
  if (format === 'markdown')
    return cleanHtml(micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }));
  return format === 'html' ? cleanHtml(text) : escapeHtml(text).replace(/\n/g, '<br />');
}
