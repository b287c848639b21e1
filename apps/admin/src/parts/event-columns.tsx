import type { Outputs } from '@atrium/api/types';
import { type Column, DateTime, StatusBadge, statusLooks } from '@atrium/ui';

export type AuditEvent = Outputs['audit']['list']['items'][number];

const outcomeLook = statusLooks<AuditEvent['outcome']>({
  done: { tone: 'success', icon: 'check', label: 'Done' },
  refused: { tone: 'warn', icon: 'ban', label: 'Refused' },
  failed: { tone: 'danger', icon: 'cross', label: 'Failed' },
});

const detailText = (detail: AuditEvent['detail']): string =>
  Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');

/** Who did what: columns of an activity log, of the platform or of one organization. */
export const eventColumns: readonly Column<AuditEvent>[] = [
  {
    key: 'label',
    header: 'What',
    width: '26%',
    cell: ({ label, action }) => <span title={action}>{label}</span>,
  },
  { key: 'actor', header: 'Who', cell: ({ actor }) => actor.label },
  {
    key: 'outcome',
    header: 'Outcome',
    cell: ({ outcome }) => <StatusBadge {...outcomeLook(outcome)} variant="plain" />,
  },
  {
    key: 'target',
    header: 'On',
    hideBelow: 'lg',
    cell: ({ target }) => (target ? <span title={target.id}>{target.type}</span> : null),
  },
  {
    key: 'detail',
    header: 'Detail',
    width: '30%',
    hideBelow: 'lg',
    wrap: true,
    cell: ({ detail }) => {
      const words = detailText(detail);
      return words ? <span className="at-muted">{words}</span> : null;
    },
  },
  { key: 'ip', header: 'From', hideBelow: 'lg', cell: ({ ip }) => ip },
  { key: 'at', header: 'When', cell: ({ occurredAt }) => <DateTime value={occurredAt} /> },
];
