import { Document, viewport } from '@atrium/web-client/server';
import type { Metadata } from 'next';
import '@atrium/ui/styles.css';

export const metadata: Metadata = {
  title: { default: 'Atrium', template: '%s · Atrium' },
  description: 'One house, five rooms: labs, academy, staffing, stays and business over one shared core.',
};

export { viewport };
export default Document;
