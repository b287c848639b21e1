'use client';

import { Banner } from '@atrium/ui';
import { Anchor, Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ProblemNote } from '../../forms/problem-note.tsx';
import styles from './door.module.css';
import { Door, DoorLink } from './door.tsx';

const pauseSeconds = 30;

type CheckMailProps = {
  readonly to: string;
  /** What is in the mail: `a link that …`. */
  readonly what: string;
  readonly resend: () => void;
  readonly resending: { readonly isPending: boolean; readonly isSuccess: boolean; readonly error: unknown };
  readonly onOtherAddress: () => void;
};

/** Seconds until another mail may be asked for: the first one needs its time, too. */
function usePause() {
  const [left, setLeft] = useState(pauseSeconds);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return { left, again: () => setLeft(pauseSeconds) };
}

/** After a form that ends in a mail. Says nothing about whether the address is known. */
export function CheckMail({ to, what, resend, resending, onOtherAddress }: CheckMailProps) {
  const { left, again } = usePause();
  return (
    <Door
      title="Check your mail"
      description={
        <>
          We sent <span className={styles.address}>{to}</span> {what}
        </>
      }
      mailTo={to}
      footer={
        <>
          Done already? <DoorLink href="/sign-in">Sign in</DoorLink>
        </>
      }
    >
      <div className={styles.sheet}>
        <ProblemNote error={resending.error} />
        {resending.isSuccess ? <Banner tone="success">Sent once more.</Banner> : null}
        <p className={styles.note}>
          Nothing there after a minute? Look among the unwanted mail, then send it again.
        </p>
        <div className={styles.choices}>
          <Button
            variant="default"
            loading={resending.isPending}
            disabled={left > 0}
            onClick={() => {
              again();
              resend();
            }}
          >
            {left > 0 ? `Send again in ${left} s` : 'Send again'}
          </Button>
          <Anchor component="button" type="button" className="at-link" onClick={onOtherAddress}>
            Use another address
          </Anchor>
        </div>
      </div>
    </Door>
  );
}
