export { createQueryClient, leaveForSignIn } from '@atrium/web-client';
