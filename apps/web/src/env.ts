import { type AuthSettings, authSettingsOf } from '@atrium/auth';
import { publicApiUrl } from '@atrium/web-client/env';

const publicWebUrl = (): string =>
  process.env.PUBLIC_WEB_URL ?? `http://localhost:${process.env.WEB_PORT ?? 3000}`;

export const authSettings = (): AuthSettings => authSettingsOf('web', publicApiUrl(), publicWebUrl());
