import { randomInt } from 'node:crypto';

/** Crockford's base 32: no letter looks like a digit. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 3;
const groupLength = 4;

/** `PCF-7K3M-Q2ZV-9T4H`: initials of the course and 60 random bits, so that nobody guesses another's. */
export function newNumber(courseTitle: string): string {
  const random = Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join(''),
  );
  return [initials(courseTitle), ...random].join('-');
}

function initials(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toUpperCase()
      .match(/\p{L}+/gu) ?? [];
  const plain = words.map((word) => word[0] ?? '').filter((letter) => /[A-Z]/.test(letter));
  return plain.slice(0, 4).join('') || 'C';
}

/** A number as typed from paper: any case, spaces for hyphens, O for 0, I and L for 1. */
export function readNumber(typed: string): string {
  const [prefix = '', ...rest] = typed
    .trim()
    .toUpperCase()
    .split(/[\s\-‐‑–—]+/);
  const random = rest.join('').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return [prefix, ...(random.match(/.{1,4}/g) ?? [])].join('-');
}
