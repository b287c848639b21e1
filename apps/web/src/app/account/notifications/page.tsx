import type { Metadata } from 'next';
import { NoticeSettingsView } from './notice-settings-view.tsx';

export const metadata: Metadata = { title: 'Notifications' };

export default function NoticeSettingsPage() {
  return <NoticeSettingsView />;
}
