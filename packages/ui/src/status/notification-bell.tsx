'use client';

import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { EmptyState } from '../feedback/empty-state.tsx';
import { UiLink } from '../shell/link.tsx';
import type { StatusTone } from './status-badge.tsx';

export type NotificationItem = {
  readonly id: string;
  readonly title: string;
  readonly body?: ReactNode;
  /** A RelativeTime. */
  readonly time?: ReactNode;
  readonly href?: string;
  readonly unread?: boolean;
  readonly tone?: StatusTone;
};

export type NotificationBellProps = {
  readonly items: readonly NotificationItem[];
  readonly unreadCount: number;
  readonly loading?: boolean;
  readonly onOpen?: () => void;
  readonly onItemClick?: (id: string) => void;
  readonly onReadAll?: () => void;
  /** Link to the full list or to the settings. */
  readonly footer?: ReactNode;
};

function Row({ item, onClick }: { readonly item: NotificationItem; readonly onClick: () => void }) {
  return (
    <li className={`at-notice at-tone-${item.tone ?? 'accent'}`} data-unread={item.unread || undefined}>
      <span className="at-notice-dot" aria-hidden />
      <div className="at-notice-text">
        <span className="at-notice-title">
          {item.unread ? <span className="at-sr-only">Unread: </span> : null}
          {item.href ? (
            <UiLink href={item.href} className="at-notice-link" onClick={onClick}>
              {item.title}
            </UiLink>
          ) : (
            item.title
          )}
        </span>
        {item.body ? <span className="at-notice-body">{item.body}</span> : null}
        {item.time ? <span className="at-notice-time">{item.time}</span> : null}
      </div>
    </li>
  );
}

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
          <ul>
            {items.map((item) => (
              <Row
                key={item.id}
                item={item}
                onClick={() => {
                  props.onItemClick?.(item.id);
                  setOpened(false);
                }}
              />
            ))}
          </ul>
        )}
        {props.footer ? <div className="at-notices-foot">{props.footer}</div> : null}
      </Popover.Dropdown>
    </Popover>
  );
}
