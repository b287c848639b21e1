import sanitizeHtml from 'sanitize-html';
import type { RichText, TextFormat } from '../question/rich-text.ts';

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[
      'p',
      'br',
      'hr',
      'b',
      'strong',
      'i',
      'em',
      'u',
      's',
      'sub',
      'sup',
      'small',
      'mark',
      'span',
      'div',
      'q',
    ],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code', 'kbd', 'abbr', 'cite', 'del', 'ins'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'a', 'img'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figure', 'figcaption', 'ruby', 'rt', 'rp'],
    ...[
      'math',
      'mrow',
      'mi',
      'mn',
      'mo',
      'ms',
      'mtext',
      'mfrac',
      'msqrt',
      'mroot',
      'msub',
      'msup',
      'msubsup',
    ],
    ...['munder', 'mover', 'munderover', 'mtable', 'mtr', 'mtd', 'mspace', 'mstyle', 'mfenced', 'semantics'],
  ],
  allowedAttributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    ol: ['start', 'type'],
    '*': ['lang', 'dir'],
    math: ['xmlns', 'display'],
  },
  // A picture may come along inside the text; one from elsewhere would tell that page who reads when.
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
};

/** HTML from outside, made harmless: no script, style, form, frame or handler, and no picture from another host. */
export const cleanHtml = (html: string): string => sanitizeHtml(html, allowed).trim();

export const plain = (text: string): RichText => ({ format: 'plain', text: text.trim() });

const looksLikeHtml = (text: string): boolean => /<[a-z!/][^>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i.test(text);

/** A piece of text in our formats. `auto` is Moodle's: HTML if it holds any, with line ends as breaks, else plain. */
export function toRichText(text: string, format: TextFormat | 'auto'): RichText {
  if (format === 'html') return { format, text: cleanHtml(text) };
  if (format !== 'auto') return { format, text: text.trim() };
  if (!looksLikeHtml(text)) return plain(text);
  return { format: 'html', text: cleanHtml(text.trim().replace(/\r?\n/g, '<br>\n')) };
}

/** The words of a text alone. */
export function wordsOf({ format, text }: RichText): string {
  if (format !== 'html') return text;
  const bare = sanitizeHtml(text.replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, '$& '), {
    allowedTags: [],
    allowedAttributes: {},
  });
  return decodeEntities(bare).replace(/\s+/g, ' ').trim();
}

const decodeEntities = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
  );

/** A name for a question that came without one: the first words of what it asks. */
export function nameFrom(title: string | null | undefined, stem: RichText): string {
  const given = title?.trim().replace(/\s+/g, ' ');
  const [words, most] = given ? [given, 250] : [wordsOf(stem).replace(/\s+/g, ' '), 120];
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words || 'Without a name';
}
