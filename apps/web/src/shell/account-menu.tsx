'use client';

import { ColorSchemeControl, UiLink, UserMenu, useShowShortcuts } from '@atrium/ui';
import { signOut, toastFailure } from '@atrium/web-client';
import { Menu } from '@mantine/core';
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useMe } from '../api/session.tsx';

/** Who is signed in: their account, the colours, and the way out. */
export function AccountMenu({ collapsed }: { readonly collapsed: boolean }) {
  const { user } = useMe();
  const showShortcuts = useShowShortcuts();
  return (
    <UserMenu name={user.name} detail={user.email} collapsed={collapsed}>
      <Menu.Label>
        <ColorSchemeControl fullWidth />
      </Menu.Label>
      <Menu.Divider />
      <Menu.Item component={UiLink} href="/account" leftSection={<IconUserCircle size={16} />}>
        Account
      </Menu.Item>
      <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={showShortcuts}>
        Keyboard shortcuts
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLogout size={16} />}
        onClick={() => signOut().catch((error) => toastFailure('You could not be signed out', error))}
      >
        Sign out
      </Menu.Item>
    </UserMenu>
  );
}
