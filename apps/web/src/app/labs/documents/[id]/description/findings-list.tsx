'use client';

import type { Finding } from '@atrium/labs/schemas';
import { IconAlertTriangle, IconBan, IconCircleCheck } from '@tabler/icons-react';
import styles from './description.module.css';

/** Where a finding is said to be, as the fields of the editor are named. */
const fieldOf = ({ field, index }: Finding): string => (field === 'bullets' ? `bullets.${index}` : field);

/** Puts the cursor on the words a finding is about. */
function jumpTo(finding: Finding): void {
  const text = document.querySelector<HTMLTextAreaElement>(`textarea[data-field="${fieldOf(finding)}"]`);
  text?.focus();
  text?.setSelectionRange(finding.start, finding.end);
  text?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

/** A rule's source; its address, where it ends with one, as a link. */
function Source({ text }: { readonly text: string }) {
  const [, words, address] = /^(.*?)\s*\((https:\/\/[^)\s]+)\)$/.exec(text) ?? [];
  return (
    <p className={styles.source}>
      {address ? (
        <a className="at-link" href={address} target="_blank" rel="noreferrer">
          {words}
        </a>
      ) : (
        text
      )}
    </p>
  );
}

function Row({ finding }: { readonly finding: Finding }) {
  const blocks = finding.severity === 'block';
  const Icon = blocks ? IconBan : IconAlertTriangle;
  return (
    <li className={`${styles.finding} at-tone-${blocks ? 'danger' : 'warn'}`}>
      <Icon size={16} stroke={1.8} aria-hidden />
      <div>
        <button type="button" className={styles.excerpt} onClick={() => jumpTo(finding)}>
          <span className="at-sr-only">{blocks ? 'Forbidden' : 'Doubtful'}, go to </span>
          {finding.excerpt === '' ? 'The whole text' : `“${finding.excerpt}”`}
        </button>
        <p>{finding.message}</p>
        {finding.suggestion ? <p className={styles.suggestion}>{finding.suggestion}</p> : null}
        <Source text={finding.source} />
      </div>
    </li>
  );
}

/** Everything the linter says of a text: what, by which rule, and what to write instead. */
export function FindingsList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) {
    return (
      <p className={styles.clean} role="status">
        <IconCircleCheck size={16} stroke={1.8} aria-hidden />
        Nothing in this text is against the rules or the certificate.
      </p>
    );
  }
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  const sorted = findings.toSorted((a, b) => Number(a.severity === 'warn') - Number(b.severity === 'warn'));
  return (
    <section className={styles.findings} aria-label="What the linter found">
      <h3 role="status">
        {blocking > 0
          ? `${blocking} to be changed before it goes to review`
          : `${findings.length} to look at`}
      </h3>
      <ul>
        {sorted.map((finding) => (
          <Row key={`${finding.ruleId}:${fieldOf(finding)}:${finding.start}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
