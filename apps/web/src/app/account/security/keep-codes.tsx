'use client';

import { Banner, CodeList } from '@atrium/ui';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../../api/session.tsx';
import styles from '../account.module.css';

type KeepCodesProps = {
  readonly codes: readonly string[];
  readonly onKept: () => Promise<void>;
};

/** Recovery codes, shown this once. */
export function KeepCodes({ codes, onKept }: KeepCodesProps) {
  const { user } = useMe();
  const [leaving, setLeaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.stack}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        Keep your recovery codes
      </h3>
      <Banner tone="warn">
        Each opens your account once when the phone is lost. They are shown only now: keep them where you keep
        important papers, not on the phone itself.
      </Banner>
      <CodeList
        codes={codes}
        title={`Atrium recovery codes of ${user.email}`}
        fileName="atrium-recovery-codes.txt"
      />
      <div>
        <Button
          loading={leaving}
          onClick={() => {
            setLeaving(true);
            onKept().finally(() => setLeaving(false));
          }}
        >
          I have kept them
        </Button>
      </div>
    </div>
  );
}
