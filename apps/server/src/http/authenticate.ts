import { authenticateRequest } from '@atrium/core/identity';
import type { Platform } from '@atrium/core/kernel';
import type { Authenticate } from './access.ts';

/** Sessions, access tokens and API keys, as identity knows them. */
export const authenticate =
  (platform: Platform): Authenticate =>
  (credentials, origin) =>
    authenticateRequest(platform, credentials, origin);
