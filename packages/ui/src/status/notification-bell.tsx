'use client';

import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { EmptyState } from '../feedback/empty-state.tsx';
import { type NoticeItem, NoticeList } from './notice-list.tsx';

export type NotificationBellProps = {
  readonly items: readonly NoticeItem[];
  readonly unreadCount: number;
  readonly loading?: boolean;
  readonly onOpen?: () => void;
  readonly onItemClick?: (id: string) => void;
  readonly onReadAll?: () => void;
  /** Links to the full list and to the settings; `close` shuts the list. */
  readonly footer?: (close: () => void) => ReactNode;
};

type BellButtonProps = {
  readonly unreadCount: number;
  readonly onClick: () => void;
  readonly className?: string;
};

function BellButton({ unreadCount, className = '', ...target }: BellButtonProps) {
  const label = unreadCount > 0 ? `Notifications, ${unreadCount} unread` : 'Notifications';
  return (
    <ActionIcon
      size="lg"
      aria-label={label}
      aria-haspopup="dialog"
      className={`at-bell ${className}`}
      {...target}
    >
      <IconBell size={18} stroke={1.6} />
      {unreadCount > 0 ? (
        <span className="at-bell-count at-figures" aria-hidden>
          {unreadCount > 99 ? '99+' : unreadCount}
        </span>
      ) : null}
    </ActionIcon>
  );
}

/** The bell and its list. Data, live updates and marking as read are the page's business. */
export function NotificationBell(props: NotificationBellProps) {
  const { items, unreadCount, onReadAll } = props;
  const [opened, setOpened] = useState(false);
  const toggle = () => {
    if (!opened) props.onOpen?.();
    setOpened(!opened);
  };
  return (
    <Popover opened={opened} onChange={setOpened} width={360} position="bottom-end" trapFocus>
      <Popover.Target>
        <BellButton unreadCount={unreadCount} onClick={toggle} />
      </Popover.Target>
      <Popover.Dropdown className="at-notices" aria-label="Notifications">
        <div className="at-notices-head">
          <strong>Notifications</strong>
          {onReadAll && unreadCount > 0 ? (
            <Button size="xs" variant="subtle" onClick={onReadAll}>
              Mark all read
            </Button>
          ) : null}
        </div>
        {items.length === 0 ? (
          <EmptyState
            compact
            title={props.loading ? 'Loading…' : 'Nothing new'}
            hint="What needs you will be here."
          />
        ) : (
          <NoticeList
            items={items}
            onItemClick={(id) => {
              props.onItemClick?.(id);
              setOpened(false);
            }}
          />
        )}
        {props.footer ? <div className="at-notices-foot">{props.footer(() => setOpened(false))}</div> : null}
      </Popover.Dropdown>
    </Popover>
  );
}
