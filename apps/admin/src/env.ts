import { type AuthSettings, authSettingsOf } from '@atrium/auth';
import { publicApiUrl } from '@atrium/web-client/env';

const withoutSlash = (url: string) => url.replace(/\/$/, '');

const publicAdminUrl = (): string =>
  process.env.PUBLIC_ADMIN_URL ?? `http://localhost:${process.env.ADMIN_PORT ?? 3001}`;

export const authSettings = (): AuthSettings => authSettingsOf('admin', publicApiUrl(), publicAdminUrl());

/** Where this server asks the others how they are. */
export const serviceUrls = (): { readonly server: string; readonly worker: string } => ({
  server: withoutSlash(process.env.SERVER_URL ?? `http://127.0.0.1:${process.env.SERVER_PORT ?? 4000}`),
  worker: withoutSlash(process.env.WORKER_URL ?? `http://127.0.0.1:${process.env.WORKER_PORT ?? 4020}`),
});
