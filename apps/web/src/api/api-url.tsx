export { ApiUrlProvider, useApiUrl } from '@atrium/web-client';
