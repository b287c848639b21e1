'use client';

import type { ReactNode } from 'react';
import { UiLink } from '../shell/link.tsx';
import type { StatusTone } from './status-badge.tsx';

export type NoticeItem = {
  readonly id: string;
  readonly title: string;
  readonly body?: ReactNode;
  /** A RelativeTime. */
  readonly time?: ReactNode;
  readonly href?: string;
  readonly unread?: boolean;
  readonly tone?: StatusTone;
};

type NoticeListProps = {
  readonly items: readonly NoticeItem[];
  readonly onItemClick: (id: string) => void;
  /** What else can be done with one, at the end of its row. */
  readonly actions?: (item: NoticeItem) => ReactNode;
};

function Row({ item, actions, onItemClick }: { readonly item: NoticeItem } & Omit<NoticeListProps, 'items'>) {
  return (
    <li className={`at-notice at-tone-${item.tone ?? 'accent'}`} data-unread={item.unread || undefined}>
      <span className="at-notice-dot" aria-hidden />
      <div className="at-notice-text">
        <span className="at-notice-title">
          {item.unread ? <span className="at-sr-only">Unread: </span> : null}
          {item.href ? (
            <UiLink href={item.href} className="at-notice-link" onClick={() => onItemClick(item.id)}>
              {item.title}
            </UiLink>
          ) : (
            item.title
          )}
        </span>
        {item.body ? <span className="at-notice-body">{item.body}</span> : null}
        {item.time ? <span className="at-notice-time">{item.time}</span> : null}
      </div>
      {actions ? <div className="at-notice-actions">{actions(item)}</div> : null}
    </li>
  );
}

/** Notices, newest first, as the caller has them. */
export function NoticeList({ items, ...rest }: NoticeListProps) {
  return (
    <ul className="at-notice-list">
      {items.map((item) => (
        <Row key={item.id} item={item} {...rest} />
      ))}
    </ul>
  );
}
