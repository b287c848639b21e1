'use client';

import { AuthLayout, Banner } from '@atrium/ui';
import { useState } from 'react';
import { CodeStep } from './code-step.tsx';
import { PasswordStep } from './password-step.tsx';

type SignInViewProps = { readonly next: string; readonly failed: boolean };

/** E-mail and password, then the code of the second factor. */
export function SignInView({ next, failed }: SignInViewProps) {
  const [pendingToken, setPendingToken] = useState<string | null>(null);
  const [note, setNote] = useState(failed ? 'Signing in did not work. Start again.' : null);
  if (pendingToken) {
    const startAgain = (why: string | null) => {
      setNote(why);
      setPendingToken(null);
    };
    return (
      <AuthLayout
        title="Enter your code"
        description="Six digits of your authenticator app, or a recovery code."
      >
        <CodeStep next={next} pendingToken={pendingToken} onStartAgain={startAgain} />
      </AuthLayout>
    );
  }
  return (
    <AuthLayout
      title="Staff sign-in"
      description="For the people who run Atrium. What you do here is recorded."
    >
      <PasswordStep
        next={next}
        note={note ? <Banner tone="danger">{note}</Banner> : null}
        onSecondFactor={setPendingToken}
      />
    </AuthLayout>
  );
}
