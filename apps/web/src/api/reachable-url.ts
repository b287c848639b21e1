export { reachableUrl } from '@atrium/web-client/content-policy';
