export { Failure, toastFailure } from '@atrium/web-client';
