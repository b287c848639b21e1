'use client';

import { CopyButton, DateTime, KeyValueList, StatusBadge } from '@atrium/ui';
import { Button, Drawer } from '@mantine/core';
import styles from './activity.module.css';
import type { ActivityFilters } from './activity-filters.ts';
import { type AuditEvent, nameOf } from './activity-table.tsx';
import { type Change, inWords, readDetail } from './change.ts';
import { outcomeLooks } from './outcomes.ts';

type EventDrawerProps = {
  readonly event: AuditEvent | null;
  readonly onClose: () => void;
  readonly onFilter: (filters: ActivityFilters) => void;
};

const actorKinds: Readonly<Record<string, string>> = {
  user: 'Member',
  staff: 'Atrium staff',
  api_key: 'API key',
  visitor: 'Visitor',
  guest: 'Guest',
  webhook: 'Another service',
};

function Copied({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <span className={styles.value}>
      <code className="at-mono">{value}</code> <CopyButton value={value} label={label} />
    </span>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const named = changes.some(({ name }) => name !== '');
  return (
    <section aria-label="Before and after">
      <h3>Before and after</h3>
      <table className={styles.changes}>
        <thead>
          <tr>
            {named ? <th scope="col">What</th> : null}
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ name, before, after }) => (
            <tr key={name}>
              {named ? <th scope="row">{name}</th> : null}
              <td className={styles.value}>{before}</td>
              <td className={styles.value}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Facts({ event }: { readonly event: AuditEvent }) {
  const { actor, target, outcome, ip, userAgent, requestId, occurredAt, action } = event;
  const kind = actorKinds[actor.kind] ?? inWords(actor.kind);
  return (
    <KeyValueList
      items={[
        { label: 'Who', value: nameOf(actor), hint: actor.kind === 'job' ? actor.label : kind },
        { label: 'When', value: <DateTime value={occurredAt} style="exact" /> },
        { label: 'Outcome', value: <StatusBadge {...outcomeLooks[outcome]} variant="plain" /> },
        { label: 'Action', value: <code className="at-mono">{action}</code> },
        {
          label: 'Target',
          value: target ? <Copied value={target.id} label="Copy target id" /> : null,
          ...(target ? { hint: inWords(target.type) } : {}),
        },
        { label: 'IP address', value: ip },
        { label: 'Device', value: userAgent ? <span className={styles.value}>{userAgent}</span> : null },
        { label: 'Request', value: requestId ? <Copied value={requestId} label="Copy request id" /> : null },
      ]}
    />
  );
}

function Body({
  event,
  onFilter,
}: {
  readonly event: AuditEvent;
  readonly onFilter: EventDrawerProps['onFilter'];
}) {
  const { changes, notes } = readDetail(event.detail);
  const { id, label } = event.actor;
  return (
    <div className={styles.detail}>
      <Facts event={event} />
      {changes.length > 0 ? <Changes changes={changes} /> : null}
      {notes.length > 0 ? (
        <section aria-label="Detail">
          <h3>Detail</h3>
          <KeyValueList
            items={notes.map(({ label: name, value }) => ({
              label: name,
              value: <span className={styles.value}>{value}</span>,
            }))}
          />
        </section>
      ) : null}
      <div className="at-actions">
        {id ? (
          <Button variant="default" onClick={() => onFilter({ person: id })}>
            All by {label}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => onFilter({ action: event.action })}>
          All of this kind
        </Button>
      </div>
    </div>
  );
}

/** One event in full. */
export function EventDrawer({ event, onClose, onFilter }: EventDrawerProps) {
  return (
    <Drawer
      opened={event !== null}
      onClose={onClose}
      position="right"
      size={480}
      title={event?.label ?? ''}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {event ? <Body event={event} onFilter={onFilter} /> : null}
    </Drawer>
  );
}
