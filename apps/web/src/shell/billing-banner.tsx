'use client';

import type { Outputs } from '@atrium/api/types';
import { Banner, DateTime, Money, UiLink } from '@atrium/ui';
import { leaveFor, toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { useMay } from '../api/session.tsx';

type Status = Outputs['billing']['status']['get'][number];
type Dunning = NonNullable<Status['dunning']>;
type Meter = Outputs['billing']['usage']['get']['meters'][number];

const lastDaysMs = 3 * 86_400_000;
/** From this share on it is worth a word. */
const nearlyFull = 0.8;

function PayNow() {
  const trpc = useTRPC();
  const path = usePathname();
  const portal = useMutation(
    trpc.billing.portal.open.mutationOptions({
      onSuccess: ({ url }) => leaveFor(url),
      onError: (error) => toastFailure('The payment page could not be opened', error),
    }),
  );
  return (
    <Button
      size="xs"
      loading={portal.isPending || portal.isSuccess}
      onClick={() => portal.mutate({ returnPath: path })}
    >
      Pay or change the card
    </Button>
  );
}

const Plans = ({ words }: { readonly words: string }) => (
  <UiLink href="/organization/billing" className="at-link">
    {words}
  </UiLink>
);

function Attempts({ attempts, nextAttemptAt }: Dunning) {
  return (
    <>
      {attempts === 1 ? 'One try failed' : `${attempts} tries failed`};{' '}
      {nextAttemptAt ? (
        <>
          the next is on <DateTime value={nextAttemptAt} style="date" />.
        </>
      ) : (
        'there will be no further one.'
      )}
    </>
  );
}

/** An invoice that could not be collected: how much, how often tried, when next, until when all works, where to pay. */
function Unpaid({ status, dunning }: { readonly status: Status; readonly dunning: Dunning }) {
  const mayPay = useMay()('billing.manage');
  const amount = <Money amountMinor={dunning.dueMinor} currency={dunning.currency} />;
  const over = status.level === 'read_only';
  return (
    <Banner
      variant="page"
      tone={over ? 'danger' : 'warn'}
      title={over ? 'Reading only: a payment is overdue.' : 'A payment failed.'}
      {...(mayPay ? { action: <PayNow /> } : {})}
    >
      {amount} for {status.planName} could not be collected. <Attempts {...dunning} />{' '}
      {over ? (
        'Everything can be read and exported, and works again once it is paid.'
      ) : (
        <>
          Everything works until <DateTime value={dunning.graceEndsAt} style="date" />.
        </>
      )}
      {mayPay ? null : ' Ask an owner of your organization to pay it.'}
    </Banner>
  );
}

function Ended({ status }: { readonly status: Status }) {
  return (
    <Banner
      variant="page"
      tone="warn"
      title={status.trial ? 'Your trial has ended.' : `${status.planName} has ended.`}
      action={<Plans words="See the plans" />}
    >
      Everything stays readable and can be exported; nothing new can be added until you choose a plan.
    </Banner>
  );
}

function TrialEnds({ endsAt }: { readonly endsAt: string }) {
  return (
    <Banner variant="page" tone="info" title="Your trial ends soon." action={<Plans words="See the plans" />}>
      It runs until <DateTime value={endsAt} />. After that everything stays readable; choose a plan to go on.
    </Banner>
  );
}

function Quota({
  meter,
  until,
  trial,
}: {
  readonly meter: Meter;
  readonly until: string;
  readonly trial: boolean;
}) {
  const { used, reserved, limit, units } = meter;
  const taken = used + reserved;
  const full = limit !== null && taken >= limit;
  return (
    <Banner
      variant="page"
      tone={full ? 'warn' : 'info'}
      title={full ? `All ${limit} ${units} are taken.` : `${taken} of ${limit} ${units} are taken.`}
      action={<Plans words={trial ? 'Choose a plan' : 'Get more'} />}
    >
      {trial ? 'Your trial runs until ' : 'The share starts again on '}
      <DateTime value={until} style="date" />.
    </Banner>
  );
}

function useUsage(product: string | null) {
  const trpc = useTRPC();
  const enabled = useMay()('billing.usage.read') && product !== null;
  const { data } = useQuery(
    trpc.billing.usage.get.queryOptions({ product: product ?? '' }, { enabled, staleTime: 30_000 }),
  );
  return data ?? null;
}

/** The one thing about plans and payments a person has to know now, on every page; mostly nothing. */
export function BillingBanner() {
  const trpc = useTRPC();
  const enabled = useMay()('organization.view');
  // Grace and trials end by the clock alone, without any news.
  const { data } = useQuery(
    trpc.billing.status.get.queryOptions({}, { enabled, staleTime: 30_000, refetchInterval: 60_000 }),
  );
  const working = data?.find(({ level }) => level === 'full' || level === 'grace') ?? null;
  const usage = useUsage(working?.product ?? null);
  const unpaid = data?.find(({ dunning }) => dunning !== null);
  if (unpaid?.dunning) return <Unpaid status={unpaid} dunning={unpaid.dunning} />;
  const over = data?.find(({ level }) => level === 'read_only');
  if (over) return <Ended status={over} />;
  if (!working || !usage?.plan) return null;
  const { periodEnd, now } = usage.plan;
  const full = usage.meters.find(
    ({ used, reserved, limit, surplusPrice }) =>
      limit !== null && !surplusPrice && used + reserved >= limit * nearlyFull,
  );
  if (full) return <Quota meter={full} until={periodEnd} trial={working.trial} />;
  const { trial, endsAt } = working;
  if (trial && endsAt && Date.parse(endsAt) - Date.parse(now) < lastDaysMs)
    return <TrialEnds endsAt={endsAt} />;
  return null;
}
