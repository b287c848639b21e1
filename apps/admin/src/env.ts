import type { AuthSettings } from '@atrium/auth';

const withoutSlash = (url: string) => url.replace(/\/$/, '');

/** React and the bundler's reloading need `eval` while developing. */
export const needsEval = (): boolean => process.env.NODE_ENV !== 'production';

/** Where the browser reaches the API. Read at each request, so that one build serves every installation. */
export const publicApiUrl = (): string =>
  withoutSlash(process.env.PUBLIC_API_URL ?? `http://localhost:${process.env.SERVER_PORT ?? 4000}`);

/** Throws when the secret is missing: without one nobody may sign in. */
export function authSettings(): AuthSettings {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error('AUTH_SECRET is not set; `npm start` makes one');
  const port = process.env.ADMIN_PORT ?? 3001;
  const publicUrl = withoutSlash(process.env.PUBLIC_ADMIN_URL ?? `http://localhost:${port}`);
  return {
    surface: 'admin',
    apiUrl: publicApiUrl(),
    publicUrl,
    secret,
    secure: publicUrl.startsWith('https:'),
  };
}

/** Where this server asks the others how they are. */
export const serviceUrls = (): { readonly server: string; readonly worker: string } => ({
  server: withoutSlash(process.env.SERVER_URL ?? `http://127.0.0.1:${process.env.SERVER_PORT ?? 4000}`),
  worker: withoutSlash(process.env.WORKER_URL ?? `http://127.0.0.1:${process.env.WORKER_PORT ?? 4020}`),
});

/** The page of the sandbox's inbox, where mail goes to the sandbox; null where mail reaches people. */
export function sandboxInboxUrl(): string | null {
  const smtpPort = process.env.SANDBOX_SMTP_PORT ?? '4025';
  const smtpUrl = process.env.SMTP_URL ?? `smtp://127.0.0.1:${smtpPort}`;
  const local = [`127.0.0.1:${smtpPort}`, `localhost:${smtpPort}`];
  if (!local.includes(URL.parse(smtpUrl)?.host ?? '')) return null;
  return `http://localhost:${process.env.SANDBOX_PORT ?? 4010}`;
}
