import type { Metadata } from 'next';
import { UploadView } from './upload-view.tsx';

export const metadata: Metadata = { title: 'Upload' };

export default function UploadPage() {
  return <UploadView />;
}
