import type { Metadata } from 'next';
import { GeneralView } from './general-view.tsx';

export const metadata: Metadata = { title: 'General' };

export default function GeneralPage() {
  return <GeneralView />;
}
