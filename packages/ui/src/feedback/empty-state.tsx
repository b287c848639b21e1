import type { ReactNode } from 'react';
import { Illustration, type IllustrationName } from './illustrations.tsx';

export type EmptyStateProps = {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
  readonly illustration?: IllustrationName;
  /** Inside a table or card: smaller, without the drawing. */
  readonly compact?: boolean;
};

/** Nothing here, why, and what to do about it. */
export function EmptyState({
  title,
  hint,
  action,
  illustration = 'document',
  compact = false,
}: EmptyStateProps) {
  return (
    <div className="at-state" data-compact={compact || undefined}>
      {compact ? null : <Illustration name={illustration} />}
      <p className="at-state-title">{title}</p>
      {hint ? <div className="at-state-hint">{hint}</div> : null}
      {action ? <div className="at-state-action">{action}</div> : null}
    </div>
  );
}
