import { StatusBadge, type StatusLook } from './status-badge.tsx';

/** What a certificate says of a panel. `tested_no_verdict` is never shown as passed. */
export type Verdict =
  | 'pass'
  | 'fail'
  | 'tested_no_verdict'
  | 'not_tested'
  | 'not_reported'
  | 'not_applicable'
  | 'blank';

export const verdictLooks: Readonly<Record<Verdict, StatusLook>> = {
  pass: { tone: 'success', icon: 'check', label: 'Pass' },
  fail: { tone: 'danger', icon: 'cross', label: 'Fail' },
  tested_no_verdict: { tone: 'info', icon: 'eye', label: 'Tested, no verdict' },
  not_tested: { tone: 'warn', icon: 'ban', label: 'Not tested' },
  not_reported: { tone: 'neutral', icon: 'dashed', label: 'Not reported' },
  not_applicable: { tone: 'neutral', icon: 'dashed', label: 'Not applicable' },
  blank: { tone: 'neutral', icon: 'dashed', label: 'Blank' },
};

/** A panel's verdict in the closed vocabulary of certificates. */
export function VerdictBadge({
  verdict,
  variant = 'soft',
}: {
  verdict: Verdict;
  variant?: 'soft' | 'plain';
}) {
  return <StatusBadge {...verdictLooks[verdict]} variant={variant} />;
}
