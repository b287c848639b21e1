const withoutSlash = (url: string) => url.replace(/\/$/, '');

/** React and the bundler's reloading need `eval` while developing. */
export const needsEval = (): boolean => process.env.NODE_ENV !== 'production';

/** Where the browser reaches the API. Read at each request, so that one build serves every installation. */
export const publicApiUrl = (): string =>
  withoutSlash(process.env.PUBLIC_API_URL ?? `http://localhost:${process.env.SERVER_PORT ?? 4000}`);

/** The page of the sandbox's inbox, where mail goes to the sandbox; null where mail reaches people. */
export function sandboxInboxUrl(): string | null {
  const smtpPort = process.env.SANDBOX_SMTP_PORT ?? '4025';
  const smtpUrl = process.env.SMTP_URL ?? `smtp://127.0.0.1:${smtpPort}`;
  const local = [`127.0.0.1:${smtpPort}`, `localhost:${smtpPort}`];
  if (!local.includes(URL.parse(smtpUrl)?.host ?? '')) return null;
  return `http://localhost:${process.env.SANDBOX_PORT ?? 4010}`;
}
