/** E-mail addresses out of what people paste: one a line, or between commas, semicolons and spaces; each once. */
export function addressesIn(text: string): string[] {
  const pasted = [...text.matchAll(/<([^<>\s]+@[^<>\s]+)>|([^\s,;<>"]+@[^\s,;<>"]+)/g)];
  return [...new Set(pasted.map(([, named, bare]) => (named ?? bare ?? '').toLowerCase()))];
}

/** Words of a text that are no address, so that none is lost in silence. */
export function strayWords(text: string): string[] {
  const named = text.replaceAll(/(?:"[^"]*"\s*|[^,;\n<>"]*)<[^<>\s]+@[^<>\s]+>/g, ' ');
  return named.split(/[\s,;]+/).filter((word) => word !== '' && !word.includes('@'));
}
