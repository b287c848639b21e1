import type { RichText } from '../../question/rich-text.ts';
import type { Note } from '../collector.ts';
import { toRichText } from '../text.ts';

/** What an item needs from around it: a picture of its package as a data URI, or null. */
export interface Surroundings {
  picture(path: string): string | null;
}

const pictureSource = /(<img\b[^>]*?\bsrc\s*=\s*)(["'])(?!https?:|data:)(.*?)\2/gi;

/** Markup of an item as a text of ours: pictures of the package come along, what cannot is named. */
export function toText(markup: string, surroundings: Surroundings, note: Note): RichText {
  const withPictures = markup.replace(pictureSource, (whole, before: string, quote: string, path: string) => {
    const data = surroundings.picture(path);
    if (!data) note('changed', `The picture "${path}" was left out.`);
    return data ? `${before}${quote}${data}${quote}` : whole;
  });
  if (/<(?:object|video|audio|iframe|embed)\b/i.test(markup))
    note('changed', 'Embedded media were left out.');
  return toRichText(withPictures, 'html');
}

export const notEmpty = (text: RichText | null | undefined): RichText | null => (text?.text ? text : null);

export const blank = '_____';

/** Percent as a weight of at most five decimals. */
export const percent = (share: number): string =>
  String(Number((Math.max(-1, Math.min(1, share)) * 100).toFixed(5)));

/** Texts that make a choice of two a true/false question. */
export const truthOf = (text: string): boolean | null => {
  const word = text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
};
