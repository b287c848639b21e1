/** Where to go after signing in: a path of these pages and nothing else, however it is spelled. */
export function nextPath(given: string | readonly string[] | undefined): string {
  const text = typeof given === 'string' ? given : '';
  const here = 'http://here.invalid';
  const url = text.startsWith('/') ? URL.parse(text, here) : null;
  if (url?.origin !== here || /^\/(sign-in|api)\b/.test(url.pathname)) return '/';
  return url.pathname + url.search;
}
