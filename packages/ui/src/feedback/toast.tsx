'use client';

import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconXboxX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

const looks = {
  success: { color: 'var(--at-success-mark)', Icon: IconCircleCheck, autoClose: 4000 },
  info: { color: 'var(--at-info-mark)', Icon: IconInfoCircle, autoClose: 5000 },
  warn: { color: 'var(--at-warn-mark)', Icon: IconAlertTriangle, autoClose: 8000 },
  danger: { color: 'var(--at-danger-mark)', Icon: IconXboxX, autoClose: 12_000 },
} as const;

export type ToastOptions = {
  readonly message?: ReactNode;
  /** The same id replaces the toast instead of stacking another. */
  readonly id?: string;
};

function show(tone: keyof typeof looks, title: string, { message, id }: ToastOptions = {}) {
  const { color, Icon, autoClose } = looks[tone];
  const toast = {
    title,
    message: message ?? null,
    color,
    icon: <Icon size={20} stroke={1.7} aria-hidden />,
    autoClose,
    role: tone === 'danger' ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': 'Dismiss' },
  };
  return notifications.show(id ? { ...toast, id } : toast);
}

/** Short word about what just happened; goes away by itself. Needs Mantine's `<Notifications />` once in the app. */
export const toast = {
  success: (title: string, options?: ToastOptions) => show('success', title, options),
  info: (title: string, options?: ToastOptions) => show('info', title, options),
  warn: (title: string, options?: ToastOptions) => show('warn', title, options),
  danger: (title: string, options?: ToastOptions) => show('danger', title, options),
  hide: (id: string) => notifications.hide(id),
};
