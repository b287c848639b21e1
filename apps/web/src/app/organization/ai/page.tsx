import type { Metadata } from 'next';
import { AiView } from './ai-view.tsx';

export const metadata: Metadata = { title: 'AI' };

export default function AiPage() {
  return <AiView />;
}
