'use client';

import { Banner, CardsSkeleton } from '@atrium/ui';
import { Failure } from '@atrium/web-client';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { BillingPage } from '../billing-page.tsx';
import { CurrentPlan } from './current-plan.tsx';
import { PlanCards } from './plan-cards.tsx';
import { isLive, usePlans, usePortal } from './use-plans.ts';

/** A mail's button leads here with `?pay=1`: straight on to where the card is changed. */
function useStraightToPayment(allowed: boolean): void {
  const wanted = useSearchParams().get('pay') === '1';
  const { open } = usePortal();
  const gone = useRef(false);
  useEffect(() => {
    if (!wanted || !allowed || gone.current) return;
    gone.current = true;
    open();
  }, [wanted, allowed, open]);
}

/** Which plan the organization is on, what it costs and holds, and which others there are. */
export function PlanView() {
  const { data, error, refetch, mayManage } = usePlans();
  useStraightToPayment(mayManage && isLive(data?.subscription ?? null));
  if (!data) {
    return (
      <BillingPage>
        {error ? (
          <Failure error={error} onRetry={() => refetch()} />
        ) : (
          <CardsSkeleton label="Loading plans" />
        )}
      </BillingPage>
    );
  }
  return (
    <BillingPage>
      {mayManage ? null : (
        <Banner tone="neutral" title="Your role does not choose plans.">
          Owners and administrators of your organization do. Ask one of them.
        </Banner>
      )}
      <CurrentPlan {...data} mayManage={mayManage} />
      <PlanCards {...data} mayManage={mayManage} />
    </BillingPage>
  );
}
