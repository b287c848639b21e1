'use client';

import type { Outputs } from '@atrium/api/types';
import { Section } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import styles from './sales.module.css';

type Totals = Outputs['academy']['insight']['funnel']['totals'];

const steps: readonly { readonly key: keyof Totals; readonly label: string; readonly hint: string }[] = [
  { key: 'salesPage', label: 'Sales page', hint: 'looks at what the course is' },
  { key: 'preview', label: 'Preview', hint: 'looks at a lesson that is open to all' },
  { key: 'checkout', label: 'Checkout', hint: 'clicks on “buy”' },
  { key: 'paid', label: 'Paid', hint: 'purchases paid' },
];

/** From the first look to the payment. */
export function FunnelSection({ courseId, days }: { readonly courseId: string; readonly days: number }) {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.academy.insight.funnel.queryOptions({ courseId, days }));
  const most = data ? Math.max(1, ...Object.values(data.totals)) : 1;
  return (
    <Section
      title="The way to a sale"
      description="Counted without knowing who: one person may look several times. You and who has the course are left out."
      variant="card"
    >
      {error ? <Failure error={error} onRetry={() => refetch()} compact /> : null}
      {!data && !error ? <Skeleton height={160} aria-label="Loading the way to a sale" /> : null}
      {data ? (
        <ol className={styles.bars}>
          {steps.map(({ key, label, hint }) => {
            const count = data.totals[key];
            const looks = data.totals.salesPage;
            return (
              <li key={key}>
                <span>
                  <strong>{label}</strong> <span className="at-muted">{hint}</span>
                </span>
                <span className="at-figures">
                  {count.toLocaleString('en-US')}
                  {key !== 'salesPage' && looks > 0 ? (
                    <small className="at-muted"> · {Math.round((count / looks) * 100)} % of the looks</small>
                  ) : null}
                </span>
                <span className={styles.track} aria-hidden>
                  <span style={{ width: `${(count / most) * 100}%` }} />
                </span>
              </li>
            );
          })}
        </ol>
      ) : null}
    </Section>
  );
}
