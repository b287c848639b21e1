import { aiTask } from '@atrium/core/ai';
import { z } from 'zod';
import type { CertificateRecord } from '../certificate/record.ts';
import type { LabsSettings } from '../settings/schemas.ts';
import { assembleDraft, type DraftTemplate, draftTemplate } from './draft.ts';
import { buildFacts, type Facts } from './facts.ts';
import { writeLocally } from './local-engine.ts';
import { describeData, describeTask } from './prompt.ts';
import { type Copy, copy } from './schemas.ts';

/** All a writer needs; made from the checked record alone. */
export interface Assignment {
  readonly documentId: string;
  readonly record: CertificateRecord;
  readonly facts: Facts;
  readonly settings: LabsSettings;
  readonly resolved: readonly string[];
  readonly at: string;
}

export const assignmentOf = (given: Omit<Assignment, 'facts'>): Assignment => ({
  ...given,
  facts: buildFacts(given.record, { at: given.at, resolved: given.resolved }),
});

const finish = (template: DraftTemplate, { record, facts, settings, resolved, at }: Assignment) =>
  assembleDraft({
    template,
    facts,
    record,
    jurisdiction: settings.jurisdiction,
    channel: settings.channel,
    at,
    resolved,
  });

type Written = { readonly copy: Copy } | { readonly problem: string };

/** The text with its numbers in place, or why it cannot stand: a broken rule, or a part longer than it may be. */
function write(template: DraftTemplate, assignment: Assignment): Written {
  const finished = finish(template, assignment);
  if (!finished.ok) {
    const reasons = [...finished.problems.map(({ code }) => code), ...finished.findings.map((f) => f.ruleId)];
    return { problem: `the text breaks its rules: ${reasons.join(', ')}` };
  }
  const { headline, body, bullets } = finished.description;
  const parsed = copy.safeParse({
    headline,
    body,
    bullets: bullets.map((bullet) => bullet.replace(/^• /, '')),
  });
  if (parsed.success) return { copy: parsed.data };
  const places = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  return { problem: `with its facts in place the text has no fitting form: ${places.join('; ')}` };
}

/** The finished text. Throws for a template that `check` would have refused. */
export function copyOf(template: DraftTemplate, assignment: Assignment): Copy {
  const written = write(template, assignment);
  if ('copy' in written) return written.copy;
  throw new Error(written.problem);
}

/** Writes a description: prose with slots, by the model or the local engine; numbers are put in afterwards. */
export const writeDescription = aiTask({
  name: describeTask.name,
  promptVersion: `${describeTask.name}@${describeTask.revision}`,
  input: z.custom<Assignment>(),
  output: draftTemplate,
  instructions: describeTask.system,
  data: ({ facts, settings }) => describeData({ facts, ...settings }),
  local: ({ documentId, record, facts, settings, resolved, at }) => {
    const written = writeLocally({ record, facts, ...settings, at, seed: documentId, resolved });
    if (written.ok) return written.template;
    throw new Error(written.refusals.map((refusal) => refusal.message).join(' '));
  },
  check: (template, assignment) => {
    const written = write(template, assignment);
    return 'problem' in written ? written.problem : null;
  },
  maxOutputTokens: 1200,
  timeoutMs: 20_000,
});
