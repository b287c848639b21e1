/** Addresses to try for a title, the nicest first; the last one is the course's own for certain. */
export function addressOf(title: string, id: string): string[] {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  const base = words.length < 3 ? `course-${words}`.replace(/-$/, '') : words;
  return [base, `${base}-${id.slice(-4)}`, `${base}-${id.slice(-12)}`];
}
