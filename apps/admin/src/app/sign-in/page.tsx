import { EmptyState } from '@atrium/ui';
import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Sign in' };

export default function SignInPage() {
  return (
    <main id="main" className="at-stage-page">
      <EmptyState illustration="lost" headingLevel={1} title="Atrium staff" hint="Sign in to continue." />
    </main>
  );
}
