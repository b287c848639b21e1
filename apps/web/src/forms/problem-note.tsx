'use client';

import { Banner } from '@atrium/ui';
import { problemOf } from '@atrium/web-client';

type ProblemNoteProps = {
  /** Of a mutation; nothing is shown without one. */
  readonly error: unknown;
  /** Fields of this form that show their own words. */
  readonly fields?: readonly string[];
};

/** Says above the form why it was not taken, unless the fields say it all themselves. */
export function ProblemNote({ error, fields = [] }: ProblemNoteProps) {
  if (!error) return null;
  const problem = problemOf(error);
  const unseen = Object.entries(problem.fields).filter(([name]) => !fields.includes(name));
  if (Object.keys(problem.fields).length > 0 && unseen.length === 0) return null;
  const words = unseen.map(([, text]) => text).join(' ') || problem.message;
  return (
    <Banner tone="danger">
      {words}
      {problem.code === 'INTERNAL' && problem.requestId ? (
        <>
          {' '}
          Request <code className="at-mono">{problem.requestId}</code>
        </>
      ) : null}
    </Banner>
  );
}
