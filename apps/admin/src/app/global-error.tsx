'use client';

import '@atrium/ui/styles.css';

export { GlobalErrorPage as default } from '@atrium/web-client';
