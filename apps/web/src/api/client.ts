export { type ApiClient, createApiClient } from '@atrium/web-client';
