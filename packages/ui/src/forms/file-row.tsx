'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconFileText, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { UiLink } from '../shell/link.tsx';
import { Bytes } from '../values/figures.tsx';

/** `attention`: through, but a person has to decide something. */
export type FileRowState =
  | 'waiting'
  | 'uploading'
  | 'working'
  | 'done'
  | 'attention'
  | 'failed'
  | 'duplicate';

export type FileRowProps = {
  readonly name: string;
  readonly sizeBytes: number;
  readonly state: FileRowState;
  /** 0–1 while `uploading` or `working`; without it the bar only shows that something goes on. */
  readonly progress?: number;
  /** Stage, or the reason in words. */
  readonly message?: ReactNode;
  /** Where the finished (or the original of a duplicate) is. */
  readonly href?: string;
  readonly onRetry?: () => void;
  readonly onRemove?: () => void;
};

const looks = {
  waiting: { tone: 'neutral', Icon: IconFileText },
  uploading: { tone: 'accent', Icon: IconFileText },
  working: { tone: 'accent', Icon: IconFileText },
  done: { tone: 'success', Icon: IconCircleCheck },
  attention: { tone: 'warn', Icon: IconAlertCircle },
  failed: { tone: 'danger', Icon: IconAlertCircle },
  duplicate: { tone: 'warn', Icon: IconAlertCircle },
} as const;

function Bar({ name, progress }: { readonly name: string; readonly progress: number | undefined }) {
  return (
    <div
      className="at-file-bar"
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(progress === undefined
        ? { 'data-unknown': true }
        : { 'aria-valuenow': Math.round(progress * 100) })}
    >
      <span
        className="at-file-fill"
        style={progress === undefined ? undefined : { width: `${progress * 100}%` }}
      />
    </div>
  );
}

/** One file on its way: name, size, progress, reason of a refusal, retry and remove. */
export function FileRow({
  name,
  sizeBytes,
  state,
  progress,
  message,
  href,
  onRetry,
  onRemove,
}: FileRowProps) {
  const { tone, Icon } = looks[state];
  const running = state === 'uploading' || state === 'working';
  return (
    <li className={`at-file at-tone-${tone}`} data-state={state}>
      <Icon size={18} stroke={1.6} className="at-file-icon" aria-hidden />
      <div className="at-file-text">
        <span className="at-file-head">
          {href ? (
            <UiLink href={href} className="at-file-name at-truncate">
              {name}
            </UiLink>
          ) : (
            <span className="at-file-name at-truncate" title={name}>
              {name}
            </span>
          )}
          <span className="at-file-size">
            <Bytes value={sizeBytes} />
          </span>
        </span>
        {running ? <Bar name={name} progress={progress} /> : null}
        <span className="at-file-message" role="status">
          {message}
        </span>
      </div>
      {onRetry ? (
        <Button size="xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
      {onRemove ? (
        <ActionIcon size="sm" onClick={onRemove} aria-label={`${running ? 'Cancel' : 'Remove'} ${name}`}>
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      ) : null}
    </li>
  );
}
