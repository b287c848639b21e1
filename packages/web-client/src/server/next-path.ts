/** Where to go after signing in: a path of these pages and nothing else, however it is spelled. */
export function nextPath(given: string | readonly string[] | undefined): string {
  const text = typeof given === 'string' ? given : '';
  if (!text.startsWith('/') || text.length > 1000) return '/';
  const here = 'http://here.invalid';
  const url = URL.parse(text, here);
  if (url?.origin !== here || /^\/(sign-in|sign-up|api)\b/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
