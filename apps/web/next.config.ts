export { nextConfig as default } from '@atrium/web-client/next-config';
