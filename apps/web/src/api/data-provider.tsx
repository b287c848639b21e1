export { DataProvider } from '@atrium/web-client';
