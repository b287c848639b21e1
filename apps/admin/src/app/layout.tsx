import { Document, viewport } from '@atrium/web-client/server';
import type { Metadata } from 'next';
import '@atrium/ui/styles.css';

export const metadata: Metadata = {
  title: { default: 'Atrium staff', template: '%s · Atrium staff' },
  description: 'For the people who run Atrium.',
  robots: { index: false, follow: false },
};

export { viewport };
export default Document;
