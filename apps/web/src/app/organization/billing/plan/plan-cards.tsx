'use client';

import { Section } from '@atrium/ui';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import styles from './plan.module.css';
import { PlanCard } from './plan-card.tsx';
import { type Interval, isLive, type Plan, type ProductStatus, type Subscription } from './use-plans.ts';

type PlanCardsProps = {
  readonly plans: readonly Plan[];
  readonly status: ProductStatus | null;
  readonly subscription: Subscription | null;
  readonly mayManage: boolean;
};

/** All plans side by side, by the month or by the year. */
export function PlanCards({ plans, status, subscription, mayManage }: PlanCardsProps) {
  const live = isLive(subscription) ? subscription : null;
  const [interval, setInterval] = useState<Interval>(live?.interval ?? 'month');
  return (
    <Section
      title="All plans"
      description="For labs. Prices are without tax. Change or end at any time."
      actions={
        <SegmentedControl
          aria-label="Pay by the"
          size="xs"
          value={interval}
          onChange={(value) => setInterval(value === 'year' ? 'year' : 'month')}
          data={[
            { value: 'month', label: 'Monthly' },
            { value: 'year', label: 'Yearly' },
          ]}
        />
      }
    >
      <ul className={styles.cards}>
        {plans.map((plan) => (
          <PlanCard
            key={plan.planKey}
            plan={plan}
            plans={plans}
            interval={interval}
            status={status}
            subscription={live}
            mayManage={mayManage}
          />
        ))}
      </ul>
    </Section>
  );
}
