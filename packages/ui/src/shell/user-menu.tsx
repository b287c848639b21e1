'use client';

import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type AccountButtonProps = {
  readonly name: string;
  readonly detail?: string;
  readonly imageUrl?: string;
  readonly collapsed?: boolean;
  /** What the button is for, read before the name: `Account`, `Organization`. */
  readonly label: string;
  readonly square?: boolean;
  readonly className?: string;
};

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
}

function AccountButton(props: AccountButtonProps) {
  const { name, detail, imageUrl, collapsed, label, square, className = '', ...target } = props;
  return (
    <UnstyledButton className={`at-account ${className}`} {...target}>
      <Avatar
        size={24}
        radius={square ? 'sm' : 'xl'}
        src={imageUrl ?? null}
        alt=""
        className="at-account-avatar"
      >
        <span aria-hidden>{initials(name)}</span>
      </Avatar>
      <span className="at-sr-only">{label}: </span>
      {collapsed ? (
        <span className="at-sr-only">{name}</span>
      ) : (
        <>
          <span className="at-account-text">
            <span className="at-truncate">{name}</span>
            {detail ? <span className="at-account-detail at-truncate">{detail}</span> : null}
          </span>
          <IconSelector size={14} className="at-switcher-caret" aria-hidden />
        </>
      )}
    </UnstyledButton>
  );
}

type AccountMenuProps = Omit<AccountButtonProps, 'label' | 'square'> & {
  /** `Menu.Item`s of Mantine. */
  readonly children: ReactNode;
};

/** Who is signed in, and their menu. Place it in the shell's `user` slot. */
export function UserMenu({ children, ...account }: AccountMenuProps) {
  return (
    <Menu width={272} position="top-start">
      <Menu.Target>
        <AccountButton label="Account" {...account} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** Which organization the page acts for, and the way to the others. Place it in the shell's `organization` slot. */
export function OrganizationSwitcher({ children, ...account }: AccountMenuProps) {
  return (
    <Menu width={232}>
      <Menu.Target>
        <AccountButton label="Organization" square {...account} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
