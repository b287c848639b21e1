'use client';

import { Banner } from '@atrium/ui';
import { problemOf } from '@atrium/web-client';
import type { ReactNode } from 'react';
import styles from './door.module.css';
import { Door } from './door.tsx';

type DeadLinkProps = {
  readonly title: string;
  /** Of the call that refused the link: used up or too old (GONE), or no token of ours. */
  readonly error?: unknown;
  /** What to do now. */
  readonly children: ReactNode;
  readonly footer?: ReactNode;
};

/** A mailed link that no longer works, and the way on. */
export function DeadLink({ title, error, children, footer }: DeadLinkProps) {
  const problem = error ? problemOf(error) : null;
  const words =
    problem?.code === 'GONE'
      ? problem.message
      : 'This address is not complete. Open the link in the mail once more, or copy all of it.';
  return (
    <Door title={title} footer={footer}>
      <div className={styles.dead}>
        <Banner tone="warn">{words}</Banner>
        {children}
      </div>
    </Door>
  );
}
