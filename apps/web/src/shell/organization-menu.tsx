'use client';

import { OrganizationSwitcher, UiLink } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Menu } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useMe } from '../api/session.tsx';

/** Opens another organization. A whole page load: nothing of the one before stays in memory. */
export function useSwitchOrganization() {
  const trpc = useTRPC();
  return useMutation(
    trpc.organization.switch.mutationOptions({
      onSuccess: () => window.location.assign('/'),
      onError: (error) => toastFailure('The organization could not be opened', error),
    }),
  );
}

/** Which organization the pages act for, and the way to the others. */
export function OrganizationMenu({ collapsed }: { readonly collapsed: boolean }) {
  const { organization, organizations } = useMe();
  const change = useSwitchOrganization();
  return (
    <OrganizationSwitcher
      name={organization?.name ?? 'No organization'}
      detail={organization ? organization.roleLabels.join(', ') : 'Create or join one'}
      collapsed={collapsed}
    >
      <Menu.Label>Organizations</Menu.Label>
      {organizations.map(({ id, name, suspended }) => (
        <Menu.Item
          key={id}
          disabled={suspended || change.isPending}
          rightSection={id === organization?.id ? <IconCheck size={16} aria-label="open now" /> : null}
          onClick={() => {
            if (id !== organization?.id) change.mutate({ organizationId: id });
          }}
        >
          {name}
          {suspended ? <span className="at-menu-hint">Suspended</span> : null}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item component={UiLink} href="/organization/new" leftSection={<IconPlus size={16} />}>
        New organization
      </Menu.Item>
    </OrganizationSwitcher>
  );
}
