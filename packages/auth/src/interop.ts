/** next-auth is CommonJS: depending on who loads it, a default import is the function or the module around it. */
export function defaultOf(imported: unknown): unknown {
  const isModule = typeof imported === 'object' && imported !== null && 'default' in imported;
  return isModule ? imported.default : imported;
}
