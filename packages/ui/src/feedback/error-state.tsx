'use client';

import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CopyButton } from '../values/copy-button.tsx';
import { Illustration, type IllustrationName } from './illustrations.tsx';

export type ErrorStateProps = {
  readonly title?: string;
  readonly hint?: ReactNode;
  /** The DomainError's code, e.g. `NOT_FOUND`. */
  readonly code?: string;
  /** Shown with a copy button, so that support can find the request. */
  readonly requestId?: string;
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
  readonly action?: ReactNode;
  readonly illustration?: IllustrationName;
  readonly compact?: boolean;
};

/** Something failed: what, how to name it to support, and a way to try again. Announced at once. */
export function ErrorState(props: ErrorStateProps) {
  const { title = 'This could not be loaded', hint, code, requestId, onRetry, compact = false } = props;
  return (
    <div className="at-state" role="alert" data-compact={compact || undefined}>
      {compact ? null : <Illustration name={props.illustration ?? 'broken'} />}
      <p className="at-state-title">{title}</p>
      {hint ? <div className="at-state-hint">{hint}</div> : null}
      {code || requestId ? (
        <p className="at-state-code">
          {code ? <code className="at-mono">{code}</code> : null}
          {requestId ? (
            <span className="at-state-request">
              Request <code className="at-mono at-truncate">{requestId}</code>
              <CopyButton value={requestId} label="Copy request id" />
            </span>
          ) : null}
        </p>
      ) : null}
      {onRetry || props.action ? (
        <div className="at-state-action">
          {onRetry ? (
            <Button
              variant="default"
              leftSection={<IconRefresh size={16} stroke={1.6} />}
              onClick={onRetry}
              loading={props.retrying ?? false}
            >
              Try again
            </Button>
          ) : null}
          {props.action}
        </div>
      ) : null}
    </div>
  );
}
