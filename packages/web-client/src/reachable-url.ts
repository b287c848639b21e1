/** Reached as `localhost`, the API is on the machine the page came from, whatever name that machine was called by. */
export function reachableUrl(apiUrl: string, pageHostname: string): string {
  const url = new URL(apiUrl);
  if (url.hostname === 'localhost') url.hostname = pageHostname;
  return url.href.replace(/\/$/, '');
}
