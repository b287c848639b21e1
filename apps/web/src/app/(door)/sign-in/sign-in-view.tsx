'use client';

import { Banner } from '@atrium/ui';
import { useState } from 'react';
import { Door, DoorLink } from '../door.tsx';
import { CodeStep } from './code-step.tsx';
import { PasswordStep } from './password-step.tsx';

type SignInViewProps = {
  readonly next: string;
  /** The browser showed a session that is over. */
  readonly ended: boolean;
  readonly email: string;
  readonly failed?: string;
};

type Step = { readonly name: 'password' } | { readonly name: 'code'; readonly pendingToken: string };

const withNext = (path: string, next: string) =>
  next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;

/** E-mail and password, then a code where the person has a second factor. */
export function SignInView({ next, ended, email, failed }: SignInViewProps) {
  const [step, setStep] = useState<Step>({ name: 'password' });
  const [typedEmail, setTypedEmail] = useState(email);
  const [note, setNote] = useState(failed);
  if (step.name === 'code') {
    const startAgain = (why?: string) => {
      setNote(why);
      setStep({ name: 'password' });
    };
    return <CodeStep next={next} pendingToken={step.pendingToken} onStartAgain={startAgain} />;
  }
  return (
    <Door
      title="Sign in"
      description="Welcome back."
      mailTo
      footer={
        <>
          No account yet? <DoorLink href={withNext('/sign-up', next)}>Create one</DoorLink>
        </>
      }
    >
      <PasswordStep
        next={next}
        email={typedEmail}
        note={
          note ? (
            <Banner tone="danger">{note}</Banner>
          ) : ended ? (
            <Banner>Your session has ended. Sign in to go on where you were.</Banner>
          ) : null
        }
        onSecondFactor={(pendingToken, forEmail) => {
          setTypedEmail(forEmail);
          setNote(undefined);
          setStep({ name: 'code', pendingToken });
        }}
      />
    </Door>
  );
}
