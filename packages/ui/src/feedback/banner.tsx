'use client';

import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconXboxX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type BannerTone = 'info' | 'success' | 'warn' | 'danger' | 'neutral';

const icons = {
  info: IconInfoCircle,
  neutral: IconInfoCircle,
  success: IconCircleCheck,
  warn: IconAlertTriangle,
  danger: IconXboxX,
} as const;

export type BannerProps = {
  readonly tone?: BannerTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
  /** `page` spans the shell edge to edge; `inline` is a framed note among content. */
  readonly variant?: 'inline' | 'page';
};

/** A standing message about the page or the account. A danger is announced at once, the others politely. */
export function Banner({
  tone = 'info',
  title,
  children,
  action,
  onDismiss,
  variant = 'inline',
}: BannerProps) {
  const Icon = icons[tone];
  return (
    <div
      className={`at-banner at-tone-${tone}`}
      data-variant={variant}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      <Icon size={18} stroke={1.7} className="at-banner-icon" aria-hidden />
      <div className="at-banner-text">
        {title ? <strong>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {action ? <div className="at-banner-action">{action}</div> : null}
      {onDismiss ? <CloseButton size="sm" aria-label="Dismiss" onClick={onDismiss} /> : null}
    </div>
  );
}
