import { addSeconds, DomainError, hotCommand, notFound } from '@atrium/core/kernel';
import { z } from 'zod';
import { graceSeconds } from './grace.ts';
import { answerInput } from './schemas.ts';

interface Outcome {
  readonly status: string;
  /** Of the question; null: the attempt has no such item. */
  readonly kind: string | null;
  readonly late: boolean;
  /** What is kept now; null when nothing could be. */
  readonly sequence: number | null;
  readonly revealed: boolean | null;
}

/**
 * The attempt is shared-locked, so that a submit waits for saves on their way and later ones find it ended: nothing said
 * to be saved is missing from the grade. The update always returns what stands there: a row of another save, newer than
 * this statement's snapshot, could not be read otherwise. The school is entered here, for the policy of the row.
 */
const text = `
  WITH attempt AS MATERIALIZED (
    SELECT a.id, a."organizationId", a.status, a.items -> $2::int AS item,
      coalesce(a."deadlineAt" < $7::timestamptz, false) AS late,
      set_config('app.host', a."organizationId"::text, true)
    FROM "AcademyAttempt" a WHERE a.id = $1::uuid AND a."userId" = $3::uuid FOR SHARE
  ), saved AS (
    INSERT INTO "AcademyAnswer" AS old
      ("organizationId", "userId", "attemptId", item, "questionVersionId", response, sequence, "savedAt")
    SELECT t."organizationId", $3::uuid, t.id, $2::int, (t.item ->> 'questionVersionId')::uuid, $4::jsonb, $5::int, $6::timestamptz
    FROM attempt t WHERE t.status = 'in_progress' AND NOT t.late AND t.item ->> 'kind' = $4::jsonb ->> 'kind'
    ON CONFLICT ("attemptId", item) DO UPDATE SET (response, sequence, "savedAt") = (
      SELECT new.response, new.sequence, new."savedAt"
      FROM (VALUES (excluded.response, excluded.sequence, excluded."savedAt", 1),
                   (old.response, old.sequence, old."savedAt", 2)) AS new(response, sequence, "savedAt", rank)
      WHERE new.rank = CASE WHEN old.sequence < excluded.sequence AND old."revealedAt" IS NULL THEN 1 ELSE 2 END)
    RETURNING old.sequence, old."revealedAt" IS NOT NULL AS revealed
  )
  SELECT t.status, t.late, t.item ->> 'kind' AS kind, s.sequence, s.revealed FROM attempt t LEFT JOIN saved s ON true`;

/**
 * Keeps an answer. May be repeated, and may arrive out of order: the largest sequence stays. `kept: false` says that a later
 * save was there already.
 */
export const saveAnswer = hotCommand({
  name: 'academy.attempt.save',
  summary: 'Keeps an answer of an attempt in progress',
  input: answerInput,
  output: z.object({ kept: z.boolean(), sequence: z.int() }),
  scope: 'signed_in',
  tenancy: 'none',
  statement: ({ userId, now }, { attemptId, item, response, sequence }) => ({
    name: 'academy.attempt.save',
    text,
    values: [
      attemptId,
      item,
      userId,
      JSON.stringify(response),
      sequence,
      now,
      addSeconds(now, -graceSeconds),
    ],
  }),
  rows: ([outcome]: readonly Outcome[], { response, sequence }) => {
    if (!outcome) throw notFound('This attempt');
    const kept = outcome.sequence;
    if (kept !== null && kept >= sequence) return { kept: kept === sequence, sequence: kept };
    throw refusalOf(outcome, response.kind);
  },
});

function refusalOf({ status, kind, late, revealed }: Outcome, given: string): DomainError {
  if (kind === null) return notFound('This question of the attempt');
  if (status !== 'in_progress')
    return new DomainError('ILLEGAL_MOVE', 'This attempt has ended: its answers can no longer be changed.', {
      reason: 'ended',
    });
  if (late)
    return new DomainError('GONE', 'The time is over. What was saved before is graded.', {
      reason: 'time_over',
    });
  if (revealed)
    return new DomainError('CONFLICT', 'The answer was shown: this one can no longer be changed.', {
      reason: 'answer_shown',
    });
  return new DomainError('BAD_INPUT', `This question takes an answer of kind ${kind}, not ${given}.`, {
    fields: { response: `expected ${kind}` },
  });
}
