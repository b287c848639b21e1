'use client';

import { EmptyState, ErrorState, UiLink } from '@atrium/ui';
import type { ReactNode } from 'react';
import { Providers } from './providers.tsx';

type ErrorPageProps = { readonly error: Error & { digest?: string }; readonly reset: () => void };

const Stage = ({ children }: { readonly children: ReactNode }) => (
  <main id="main" className="at-stage-page">
    {children}
  </main>
);

/** In place of a page that threw while it was drawn. */
export function ErrorPage({
  error,
  reset,
  title = 'Something went wrong on this page',
}: ErrorPageProps & { readonly title?: string }) {
  return (
    <Stage>
      <ErrorState
        title={title}
        hint="It is not something you did. Try again; if it happens once more, tell us the request below."
        {...(error.digest ? { requestId: error.digest } : {})}
        onRetry={reset}
      />
    </Stage>
  );
}

/** In place of everything, where even the document around the pages could not be drawn. */
export function GlobalErrorPage(props: ErrorPageProps) {
  return (
    <html lang="en" data-product="atrium">
      <body>
        <title>Something went wrong · Atrium</title>
        <Providers>
          <ErrorPage {...props} title="Atrium could not be shown" />
        </Providers>
      </body>
    </html>
  );
}

/** For an address that leads nowhere. */
export function NotFoundPage({ hint }: { readonly hint: string }) {
  return (
    <Stage>
      <EmptyState
        illustration="lost"
        headingLevel={1}
        title="There is no such page"
        hint={hint}
        action={
          <UiLink href="/" className="at-link">
            Go to the start page
          </UiLink>
        }
      />
    </Stage>
  );
}
