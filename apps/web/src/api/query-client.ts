export { createQueryClient, leaveIfSignedOut } from '@atrium/web-client';
