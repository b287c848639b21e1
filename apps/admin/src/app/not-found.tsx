import { EmptyState, UiLink } from '@atrium/ui';
import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main id="main" className="at-stage-page">
      <EmptyState
        illustration="lost"
        headingLevel={1}
        title="There is no such page"
        hint="It may have been moved; the menu has what there is."
        action={
          <UiLink href="/" className="at-link">
            Go to the start page
          </UiLink>
        }
      />
    </main>
  );
}
