const mostEntries = 20_000;

/** A pure function of one text that is asked the same thing many times while a document is read. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= mostEntries) known.clear();
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
