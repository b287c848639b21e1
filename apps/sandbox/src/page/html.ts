const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

/** Markup that is safe to print as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Html | string | number | false | null | undefined | readonly Value[];

const print = (value: Value): string => {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(print).join('');
  return value === false || value === null || value === undefined ? '' : escapeHtml(String(value));
};

/** Every value is escaped unless it is markup made here. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(parts.reduce((text, part, i) => text + print(values[i - 1]) + part));

const URLS = /https?:\/\/[^\s<>"')\]]+/g;

export const linksIn = (text: string): string[] => [...new Set(text.match(URLS) ?? [])];

/** Plain text with its addresses made clickable. */
export function linked(text: string): Html {
  const words = text.split(new RegExp(`(${URLS.source})`, 'g'));
  return new Html(
    words
      .map((word, i) => {
        const safe = escapeHtml(word);
        return i % 2 === 1 ? `<a href="${safe}" target="_blank" rel="noreferrer">${safe}</a>` : safe;
      })
      .join(''),
  );
}
