import { escapeHtml } from '../page/html.ts';

export type Xml = string | number | boolean | { readonly [name: string]: Xml | readonly Xml[] | undefined };

const inner = (value: Xml): string =>
  typeof value === 'object'
    ? Object.entries(value)
        .flatMap(([name, child]) =>
          child === undefined ? [] : [child].flat().map((one) => `<${name}>${inner(one)}</${name}>`),
        )
        .join('')
    : escapeHtml(String(value));

export const xml = (root: string, value: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner(value)}</${root}>`;

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const decode = (text: string) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );

/** The texts of every element of this name, in order: enough for the two small bodies S3 clients send. */
export const elements = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map((match) =>
    decode(match[1] ?? ''),
  );
