import type { ReactNode } from 'react';
import type { StatusTone } from './status-badge.tsx';

export type TimelineEntry = {
  readonly key: string;
  /** What happened, e.g. `Ana Cruz approved version 3`. */
  readonly title: ReactNode;
  /** A RelativeTime. */
  readonly time?: ReactNode;
  readonly body?: ReactNode;
  readonly tone?: StatusTone;
};

/** What happened, newest first or oldest first as given; used for activity and versions. */
export function Timeline({
  entries,
  label,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly label: string;
}) {
  return (
    <ol className="at-timeline" aria-label={label}>
      {entries.map(({ key, title, time, body, tone = 'neutral' }) => (
        <li key={key} className={`at-tone-${tone}`}>
          <div className="at-timeline-head">
            <span>{title}</span>
            {time ? <span className="at-timeline-time">{time}</span> : null}
          </div>
          {body ? <div className="at-timeline-body">{body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
