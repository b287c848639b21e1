'use client';

import { ErrorState, toast } from '@atrium/ui';
import type { ReactNode } from 'react';
import { problemOf } from './problem.ts';

type FailureProps = {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly compact?: boolean;
  /** What stands there when the thing asked for does not exist or is another organization's. */
  readonly notFound?: { readonly title: string; readonly hint?: string; readonly action?: ReactNode };
};

/** A part of the page that could not be loaded. */
export function Failure({ error, onRetry, compact = false, notFound }: FailureProps) {
  const { code, message, requestId } = problemOf(error);
  if (code === 'NOT_FOUND' && notFound) {
    return <ErrorState compact={compact} illustration="lost" {...notFound} />;
  }
  return (
    <ErrorState
      compact={compact}
      code={code}
      hint={message}
      {...(code === 'FORBIDDEN' ? { title: 'This is not for your role' } : {})}
      {...(requestId && code === 'INTERNAL' ? { requestId } : {})}
      {...(onRetry && code !== 'FORBIDDEN' ? { onRetry } : {})}
    />
  );
}

/** Says in a toast that an act did not work. What the person has to do at a field belongs to the field instead. */
export function toastFailure(title: string, error: unknown): void {
  const { code, message, requestId } = problemOf(error);
  if (code === 'UNAUTHENTICATED') return;
  const detail = code === 'INTERNAL' && requestId ? `${message} Request ${requestId}` : message;
  toast.danger(title, { message: detail, id: `failure:${title}` });
}
