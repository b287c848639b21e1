import {
  IconAlertTriangle,
  IconArchive,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconEye,
  IconLoader2,
  IconPencil,
  IconSend,
  IconXboxX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Status } from '../theme/palette.ts';

export type StatusTone = Status | 'accent';

const icons = {
  check: IconCircleCheck,
  waiting: IconClock,
  dashed: IconCircleDashed,
  working: IconLoader2,
  warning: IconAlertTriangle,
  cross: IconXboxX,
  ban: IconBan,
  pencil: IconPencil,
  eye: IconEye,
  send: IconSend,
  archive: IconArchive,
} satisfies Record<string, ComponentType<{ size?: number; stroke?: number; className?: string }>>;

export type StatusIcon = keyof typeof icons;
export type StatusLook = { readonly tone: StatusTone; readonly icon: StatusIcon; readonly label: string };

/**
 * A product's states and how each looks; states that nobody described show their own name in neutral.
 * `const documentStatus = statusLooks({ ready: { tone: 'success', icon: 'check', label: 'Ready' } })`
 */
export function statusLooks<State extends string>(looks: Readonly<Record<State, StatusLook>>) {
  return (state: State): StatusLook =>
    looks[state] ?? { tone: 'neutral', icon: 'dashed', label: state.replaceAll('_', ' ') };
}

export type StatusBadgeProps = StatusLook & {
  /** `plain` has no background, for dense tables. */
  readonly variant?: 'soft' | 'plain';
  readonly title?: string;
};

/** A state as colour, icon and words, so that none of the three is needed to tell it. */
export function StatusBadge({ tone, icon, label, variant = 'soft', title }: StatusBadgeProps) {
  const Icon = icons[icon];
  return (
    <span className={`at-status at-tone-${tone}`} data-variant={variant} {...(title ? { title } : {})}>
      <Icon
        size={14}
        stroke={1.8}
        className={icon === 'working' ? 'at-spin' : 'at-status-icon'}
        aria-hidden
      />
      {label}
    </span>
  );
}
