import type { Outputs } from '@atrium/api/types';
import { StatusBadge, statusLooks } from '@atrium/ui';

type OrganizationState = Outputs['staff']['organization']['get']['state'];
type JobState = Outputs['jobs']['list']['items'][number]['state'];

const organizationLook = statusLooks<OrganizationState>({
  active: { tone: 'success', icon: 'check', label: 'Active' },
  suspended: { tone: 'danger', icon: 'ban', label: 'Suspended' },
});

const jobLook = statusLooks<JobState>({
  waiting: { tone: 'neutral', icon: 'waiting', label: 'Waiting' },
  running: { tone: 'accent', icon: 'working', label: 'Running' },
  retrying: { tone: 'warn', icon: 'warning', label: 'Will retry' },
  dead: { tone: 'danger', icon: 'cross', label: 'Dead' },
});

export const OrganizationBadge = ({ state }: { readonly state: OrganizationState }) => (
  <StatusBadge {...organizationLook(state)} variant="plain" />
);

export const JobBadge = ({ state }: { readonly state: JobState }) => (
  <StatusBadge {...jobLook(state)} variant="plain" />
);

export const AccountBadge = ({ disabled }: { readonly disabled: boolean }) =>
  disabled ? (
    <StatusBadge tone="danger" icon="ban" label="Disabled" variant="plain" />
  ) : (
    <StatusBadge tone="success" icon="check" label="Open" variant="plain" />
  );
