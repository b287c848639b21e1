'use client';

import { AppShell, ColorSchemeControl, UserMenu } from '@atrium/ui';
import { StepUpDialog, useTRPC } from '@atrium/web-client';
import { Menu } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { leave, useStaff } from '../session/staff-session.tsx';
import { navigation } from './navigation-items.ts';

const roleWords = { support: 'Support', admin: 'Administrator' } as const;

/** The panel's shell, filled for this person. */
export function PanelFrame({
  inboxUrl,
  children,
}: {
  readonly inboxUrl: string | null;
  readonly children: ReactNode;
}) {
  const path = usePathname();
  const staff = useStaff();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.staff.overview.queryOptions({}, { refetchInterval: 30_000 }));
  const role = staff.staffRole ? roleWords[staff.staffRole] : '';
  return (
    <AppShell
      product="atrium"
      products={[{ product: 'atrium', href: '/', hint: 'Staff panel' }]}
      groups={navigation(data?.queue.dead ?? 0, inboxUrl)}
      currentPath={path}
      user={(collapsed) => (
        <UserMenu name={staff.name} detail={`Staff · ${role}`} collapsed={collapsed}>
          <Menu.Label>
            <ColorSchemeControl fullWidth />
          </Menu.Label>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
            Sign out
          </Menu.Item>
        </UserMenu>
      )}
    >
      {children}
      <StepUpDialog withCode={staff.hasSecondFactor} />
    </AppShell>
  );
}
