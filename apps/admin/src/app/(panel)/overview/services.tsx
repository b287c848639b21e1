'use client';

import { type Column, DataTable, EmptyState, ErrorState, Section, StatusBadge } from '@atrium/ui';
import type { ServiceHealth } from '../../../session/service-health.ts';
import { useServices } from './use-services.ts';

const words = ([name, state]: readonly [string, string]) => (state === 'ok' ? name : `${name}: ${state}`);

const columns: readonly Column<ServiceHealth>[] = [
  { key: 'name', header: 'Process', width: '25%', cell: ({ name }) => name },
  {
    key: 'state',
    header: 'State',
    cell: ({ ready }) =>
      ready ? (
        <StatusBadge tone="success" icon="check" label="Ready" variant="plain" />
      ) : (
        <StatusBadge tone="danger" icon="cross" label="Not ready" variant="plain" />
      ),
  },
  {
    key: 'checks',
    header: 'Checks',
    width: '55%',
    wrap: true,
    cell: ({ checks }) => <span className="at-muted">{Object.entries(checks).map(words).join(' · ')}</span>,
  },
];

export function Services() {
  const { data, error, isPending, refetch } = useServices();
  return (
    <Section title="Processes" description="Asked every ten seconds." variant="flush">
      <DataTable
        label="Processes"
        columns={columns}
        rows={data ?? []}
        rowKey={({ name }) => name}
        loading={isPending}
        empty={<EmptyState compact title="No process is known here" />}
        {...(error
          ? { error: <ErrorState compact hint="The panel could not ask." onRetry={() => refetch()} /> }
          : {})}
      />
    </Section>
  );
}
