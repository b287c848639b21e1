'use client';

import type { Outputs } from '@atrium/api/types';
import { DateTime, formatMoney, KeyValueList, Section, StatusBadge } from '@atrium/ui';
import { refundStatus } from './purchase-status.ts';

/** What was given back of a purchase, each time with its reason; nothing when nothing was. */
export function RefundList({ refunds }: Pick<Outputs['billing']['purchase']['get'], 'refunds'>) {
  if (refunds.length === 0) return null;
  return (
    <Section title="Refunds" variant="card">
      <KeyValueList
        items={refunds.map(
          ({ refundId, amountMinor, currency, status, createdAt, reason, failure }, index) => ({
            label: `${index + 1}. ${formatMoney(amountMinor, currency)}`,
            value: <StatusBadge key={refundId} {...refundStatus(status)} variant="plain" />,
            hint: (
              <>
                <DateTime value={createdAt} style="date" />: {failure ?? reason}
              </>
            ),
          }),
        )}
      />
    </Section>
  );
}
