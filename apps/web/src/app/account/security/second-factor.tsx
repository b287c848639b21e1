'use client';

import { Banner, StatusBadge } from '@atrium/ui';
import { EnrolSecondFactor } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../../api/session.tsx';
import styles from '../account.module.css';
import { useRefreshMe } from '../use-refresh-me.ts';
import { DisableSecondFactor } from './disable-second-factor.tsx';
import { KeepCodes } from './keep-codes.tsx';
import { RenewCodes } from './renew-codes.tsx';

function Active({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const { secondFactor, organization } = useMe();
  const left = secondFactor.recoveryCodesLeft;
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <div className={styles.lineText}>
          <StatusBadge tone="success" icon="check" label="On" />
          <span>
            Authenticator app; {left} recovery {left === 1 ? 'code' : 'codes'} left
          </span>
        </div>
      </div>
      {left < 4 ? (
        <Banner tone="warn">
          {left === 0 ? 'No recovery codes are left.' : 'Few recovery codes are left.'} Make new ones: without
          them a lost phone locks you out.
        </Banner>
      ) : null}
      <div className="at-actions">
        <RenewCodes onCodes={onCodes} />
        <DisableSecondFactor demandedBy={organization?.secondFactorNeeded ? organization.name : null} />
      </div>
    </div>
  );
}

function Inactive({ onStart }: { readonly onStart: () => void }) {
  const { user } = useMe();
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <div className={styles.lineText}>
          <StatusBadge tone="neutral" icon="dashed" label="Off" />
          <span className={styles.muted}>
            {user.emailVerified
              ? 'Takes two minutes and an app on your phone.'
              : 'Confirm your e-mail first.'}
          </span>
        </div>
        <Button onClick={onStart} disabled={!user.emailVerified}>
          Set up
        </Button>
      </div>
    </div>
  );
}

/** Off, being set up, on, or showing fresh recovery codes. */
export function SecondFactor() {
  const { secondFactor } = useMe();
  const refreshMe = useRefreshMe();
  const [enrolling, setEnrolling] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) {
    const kept = async () => {
      await refreshMe();
      setEnrolling(false);
      setCodes(null);
    };
    return <KeepCodes codes={codes} onKept={kept} />;
  }
  if (secondFactor.active) return <Active onCodes={setCodes} />;
  if (enrolling) return <EnrolSecondFactor onDone={setCodes} onCancel={() => setEnrolling(false)} />;
  return <Inactive onStart={() => setEnrolling(true)} />;
}
