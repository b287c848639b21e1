'use client';

import type { Outputs } from '@atrium/api/types';
import { CardsSkeleton, NumberValue, Section, Stat, StatGrid } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/session.tsx';
import { OrganizationPage } from '../organization-page.tsx';
import { BudgetForm } from './budget-form.tsx';
import { formatDollars } from './dollars.ts';
import { RunTable } from './run-table.tsx';

type Usage = Outputs['ai']['usage'];

const monthName = (month: string) =>
  new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

const count = (usage: Usage, engine: 'model' | 'local') =>
  usage.runs.filter((run) => run.engine === engine).reduce((sum, run) => sum + run.count, 0);

function Figures({ usage }: { readonly usage: Usage }) {
  const share = usage.budgetMicros > 0 ? Math.min(1, usage.spentMicros / usage.budgetMicros) : 0;
  return (
    <StatGrid label={`AI in ${monthName(usage.month)}`}>
      <Stat
        label={`Spent in ${monthName(usage.month)}`}
        value={formatDollars(usage.spentMicros)}
        hint={
          usage.budgetMicros > 0
            ? `${Math.round(share * 100)} % of ${formatDollars(usage.budgetMicros)}`
            : 'No budget: the model is not asked'
        }
      />
      <Stat label="Written by the model" value={<NumberValue value={count(usage, 'model')} />} hint="runs" />
      <Stat
        label="Written by local engines"
        value={<NumberValue value={count(usage, 'local')} />}
        hint="runs, free of charge"
      />
    </StatGrid>
  );
}

/** What the AI did and cost this month, and what it may cost. */
export function AiView() {
  const trpc = useTRPC();
  const may = useMay();
  const { data, error, refetch } = useQuery(trpc.ai.usage.queryOptions({}));
  return (
    <OrganizationPage>
      {error ? (
        <Failure error={error} onRetry={() => refetch()} compact />
      ) : data ? (
        <Figures usage={data} />
      ) : (
        <CardsSkeleton label="Loading usage" />
      )}
      {data && may('ai.budget') ? (
        <Section
          title="Monthly budget"
          description="Once it is spent, local engines write instead, until the month ends (UTC)."
          variant="card"
        >
          <BudgetForm key={data.budgetMicros} budgetMicros={data.budgetMicros} />
        </Section>
      ) : null}
      <RunTable />
    </OrganizationPage>
  );
}
