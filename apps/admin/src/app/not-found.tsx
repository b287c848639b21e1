import { NotFoundPage } from '@atrium/web-client';
import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return <NotFoundPage hint="It may have been moved; the menu has what there is." />;
}
