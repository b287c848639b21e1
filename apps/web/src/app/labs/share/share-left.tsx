'use client';

import { documentsMeter, trialDays, trialLimits } from '@atrium/labs/schemas';
import { Banner, DateTime, NumberValue, UiLink } from '@atrium/ui';
import styles from './share.module.css';
import { leftOf, useShare } from './use-share.ts';

const Plans = ({ words }: { readonly words: string }) => (
  <UiLink href="/organization/billing" className="at-link">
    {words}
  </UiLink>
);

/** What of the plan's certificates is left and until when; what ends the uploading, with the way out. */
export function ShareLeft() {
  const { usage, meter } = useShare();
  if (!usage) return <p className={styles.line}>&nbsp;</p>;
  const { plan } = usage;
  const certificates = meter(documentsMeter);
  if (!plan || !certificates) {
    return (
      <p className={styles.line}>
        Your first certificate begins a free trial: {trialDays} days, {trialLimits.documentsPerPeriod}{' '}
        certificates, no card.
      </p>
    );
  }
  if (plan.level === 'read_only' || plan.level === 'none') {
    return (
      <Banner tone="warn" title="No new certificates now." action={<Plans words="See the plans" />}>
        {plan.trial ? 'Your trial has ended.' : `Your ${plan.name} plan is not paid.`} Everything stays
        readable and can be exported.
      </Banner>
    );
  }
  const left = leftOf(certificates);
  const until = <DateTime value={plan.periodEnd} style="date" />;
  if (left === 0) {
    return (
      <Banner
        tone="warn"
        title={`All ${certificates.limit} certificates of your ${plan.trial ? 'trial' : 'plan'} are taken.`}
        action={<Plans words={plan.trial ? 'Choose a plan' : 'Get more'} />}
      >
        {plan.trial ? <>The trial runs until {until}.</> : <>The share starts again on {until}.</>}
      </Banner>
    );
  }
  return (
    <p className={styles.line}>
      {left === null ? (
        <>
          <NumberValue value={certificates.used + certificates.reserved} />{' '}
          {certificates.limit === null ? 'certificates' : `of ${certificates.limit} certificates used`}
        </>
      ) : (
        <>
          <NumberValue value={left} /> of {certificates.limit} certificates left
        </>
      )}{' '}
      {plan.trial ? 'in your trial,' : ''} until {until}. <Plans words="Usage and plans" />
    </p>
  );
}
