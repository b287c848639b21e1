export { Providers } from '@atrium/web-client';
