import { type Context, DomainError } from '@atrium/core/kernel';
import { answeredWarnings, currentRecord } from '../document/current-record.ts';
import type { CurrentDescription } from './current-version.ts';
import { lintCopy } from './lint-copy.ts';
import { publishBlockers } from './publish-blockers.ts';
import { versionOf } from './version-of.ts';

/** Throws, naming everything in the way, when a text may not be approved: the linter is asked anew, under today's rules. */
export async function requireCleanText(
  context: Context,
  { description, version }: CurrentDescription,
): Promise<void> {
  const current = await currentRecord(context, description.documentId);
  if (!current) throw new DomainError('CONFLICT', 'This certificate has no record yet.');
  if (version.recordVersion !== current.version) {
    throw new DomainError(
      'CONFLICT',
      'The record changed after this text was written. Write or save it again.',
      {
        reason: 'record_changed',
      },
    );
  }
  const resolved = await answeredWarnings(context, description.documentId);
  const findings = lintCopy(versionOf(version), current.record, description.settings, {
    at: context.now,
    resolved,
  });
  const blocking = findings.filter((found) => found.severity === 'block');
  if (blocking.length === 0) return;
  const fields = Object.fromEntries(
    blocking.map((found) => [`${found.field}.${found.index}.${found.start}`, found.message]),
  );
  throw new DomainError(
    'UNPROCESSABLE',
    `The text breaks ${blocking.length === 1 ? 'a rule' : `${blocking.length} rules`}: ${blocking[0]?.message}`,
    {
      reason: 'text_blocked',
      fields,
    },
  );
}

/** Throws, naming every reason, when the certificate itself does not allow publishing. */
export async function requirePublishable(
  context: Context,
  { description }: CurrentDescription,
): Promise<void> {
  const current = await currentRecord(context, description.documentId);
  if (!current) throw new DomainError('CONFLICT', 'This certificate has no record yet.');
  const resolved = await answeredWarnings(context, description.documentId);
  const { jurisdiction } = description.settings;
  const blockers = publishBlockers(current.record, { at: context.now.toISOString(), jurisdiction, resolved });
  if (blockers.length === 0) return;
  const fields = Object.fromEntries(blockers.map((blocker) => [blocker.code, blocker.message]));
  throw new DomainError('UNPROCESSABLE', blockers.map((blocker) => blocker.message).join(' '), {
    reason: 'certificate_blocked',
    fields,
  });
}
