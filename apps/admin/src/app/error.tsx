'use client';

import { ErrorState } from '@atrium/ui';

type ErrorPageProps = { readonly error: Error & { digest?: string }; readonly reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main id="main" className="at-stage-page">
      <ErrorState
        title="Something went wrong on this page"
        hint="It is not something you did. Try again; if it happens once more, tell us the request below."
        {...(error.digest ? { requestId: error.digest } : {})}
        onRetry={reset}
      />
    </main>
  );
}
