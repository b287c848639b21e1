'use client';

import { RelativeTime, Timeline, type TimelineEntry } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../../api/session.tsx';
import { usePeople } from '../../../../api/use-people.ts';
import styles from './document.module.css';
import type { DocumentDetail } from './document-context.tsx';
import { valueAt } from './record/value-at.ts';

type Correction = DocumentDetail['corrections'][number];

/** A corrected value as words, whatever its shape. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return 'nothing';
  const { printed, number, unit, kind, iso } = value as Readonly<Record<string, unknown>>;
  if (typeof number === 'string') return typeof unit === 'string' ? `${number} ${unit}` : number;
  if (typeof iso === 'string') return iso;
  if ('value' in value && typeof value.value === 'string') return value.value;
  if (typeof printed === 'string') return printed;
  return typeof kind === 'string' ? kind.toUpperCase() : 'something else';
}

function correctionEntry(
  correction: Correction,
  document: DocumentDetail,
  nameOf: (id: string | null) => string,
): TimelineEntry {
  const path = correction.path.slice(correction.path.indexOf('@') + 1);
  const label = (document.record && valueAt(document.record, path)?.label) ?? 'The certificate';
  const who = nameOf(correction.createdById);
  const title =
    correction.kind === 'warning'
      ? `${who} confirmed ${label}`
      : `${who} corrected ${label} from ${shown(correction.before)} to ${shown(correction.after)}`;
  return {
    key: correction.id,
    title,
    body: `“${correction.reason}”`,
    time: <RelativeTime value={correction.createdAt} />,
    tone: correction.kind === 'warning' ? 'success' : 'warn',
  };
}

const corrections = new Set(['labs.document.correct', 'labs.document.confirm']);

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const whoOf = ({ kind, label }: { readonly kind: string; readonly label: string }) =>
  kind === 'job' ? 'Atrium' : label;

function useEvents(
  document: DocumentDetail,
  nameOf: (id: string | null) => string,
): readonly (TimelineEntry & { readonly at: string })[] {
  const trpc = useTRPC();
  const enabled = useMay()('audit.read');
  const { data } = useQuery(
    trpc.audit.list.queryOptions(
      { targetType: 'labs.document', targetId: document.id, outcome: 'done', limit: 100 },
      { enabled, staleTime: 0 },
    ),
  );
  return (data?.items ?? [])
    .filter(({ action }) => !corrections.has(action))
    .map((event) => ({
      key: event.id,
      title: `${event.actor.kind === 'user' ? nameOf(event.actor.id) : whoOf(event.actor)}: ${lowered(event.label)}`,
      time: <RelativeTime value={event.occurredAt} />,
      at: event.occurredAt,
    }));
}

/** What people and the platform did with this certificate, newest first. */
export function HistoryView({ document }: { readonly document: DocumentDetail }) {
  const nameOf = usePeople();
  const events = useEvents(document, nameOf);
  const own = document.corrections.map((one) => ({
    ...correctionEntry(one, document, nameOf),
    at: one.createdAt,
  }));
  const uploaded =
    events.length > 0
      ? []
      : [
          {
            key: 'uploaded',
            title: 'Uploaded',
            time: <RelativeTime value={document.createdAt} />,
            at: document.createdAt,
          },
        ];
  const all = [...events, ...own, ...uploaded].toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <div className={styles.side}>
      <Timeline label="History of this certificate" entries={all} />
    </div>
  );
}
