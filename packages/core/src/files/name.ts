const maxLength = 200;

/**
 * A person's file name made safe to show and to send in a header: no path, no control or direction-changing
 * characters, at most 200 characters with the extension kept. It never becomes a path of ours.
 */
export function cleanFileName(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .replace(/\p{Cc}|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean === '' || clean === '.' || clean === '..') return 'file';
  const letters = [...clean];
  if (letters.length <= maxLength) return clean;
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? '';
  return letters.slice(0, maxLength - [...extension].length).join('') + extension;
}
