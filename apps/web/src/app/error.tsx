'use client';

export { ErrorPage as default } from '@atrium/web-client';
