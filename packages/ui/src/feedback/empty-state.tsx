import type { ReactNode } from 'react';
import { Illustration, type IllustrationName } from './illustrations.tsx';

export type EmptyStateProps = {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
  readonly illustration?: IllustrationName;
  /** Makes the title a heading, where it is the only one of its page. */
  readonly headingLevel?: 1 | 2;
  /** Inside a table or card: smaller, without the drawing. */
  readonly compact?: boolean;
};

/** Nothing here, why, and what to do about it. */
export function EmptyState(props: EmptyStateProps) {
  const { title, hint, action, illustration = 'document', compact = false, headingLevel } = props;
  const Title = headingLevel ? (`h${headingLevel}` as const) : 'p';
  return (
    <div className="at-state" data-compact={compact || undefined}>
      {compact ? null : <Illustration name={illustration} />}
      <Title className="at-state-title">{title}</Title>
      {hint ? <div className="at-state-hint">{hint}</div> : null}
      {action ? <div className="at-state-action">{action}</div> : null}
    </div>
  );
}
