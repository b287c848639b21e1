'use client';

import { ErrorState } from '@atrium/ui';
import '@atrium/ui/styles.css';
import { Providers } from '@atrium/web-client';

type GlobalErrorProps = { readonly error: Error & { digest?: string }; readonly reset: () => void };

export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en" data-product="atrium">
      <body>
        <title>Something went wrong · Atrium</title>
        <Providers>
          <main id="main" className="at-stage-page">
            <ErrorState
              title="Atrium could not be shown"
              hint="It is not something you did. Try again; if it happens once more, tell us the request below."
              {...(error.digest ? { requestId: error.digest } : {})}
              onRetry={reset}
            />
          </main>
        </Providers>
      </body>
    </html>
  );
}
