import { z } from 'zod';
import type { CertificateRecord } from '../certificate/record.ts';
import type { Channel, Finding } from '../claims/index.ts';
import { lint } from '../claims/index.ts';
import type { Facts } from './facts.ts';
import type { TemplateProblem } from './template.ts';
import { fill } from './template.ts';

/** What a writer returns, a model or the local one: prose with `{{slots}}`, never numbers. */
export const draftTemplate = z.strictObject({
  headline: z.string().min(1).max(140),
  body: z.string().min(1).max(4000),
  bullets: z.array(z.string().min(1).max(240)).max(8),
});
export type DraftTemplate = z.infer<typeof draftTemplate>;

/** A finished description; `text` is the whole as one string, which is what is linted, edited and published. */
export interface Description {
  headline: string;
  body: string;
  bullets: string[];
  text: string;
}

export type DraftResult =
  | { ok: true; description: Description; findings: Finding[] }
  | { ok: false; problems: TemplateProblem[]; findings: Finding[] };

export interface DraftInput {
  template: DraftTemplate;
  facts: Facts;
  record: CertificateRecord;
  jurisdiction: string | null;
  at: string;
  channel: Channel;
  resolved?: readonly string[];
}

/** Inserts the facts and lints the whole. Not ok when the template is unfit or a finding blocks. */
export function assembleDraft(input: DraftInput): DraftResult {
  const { headline, body, bullets } = input.template;
  const whole = fill([headline, body, ...bullets].join('\n'), input.facts);
  if (!whole.ok) return { ok: false, problems: whole.problems, findings: [] };
  const part = (template: string): string => {
    const filled = fill(template, input.facts, { requireAll: false });
    return filled.ok ? tidyCase(filled.text) : '';
  };
  const description = compose({ headline: part(headline), body: part(body), bullets: bullets.map(part) });
  const { record, jurisdiction, at, channel, resolved = [] } = input;
  const findings = lint({ text: description.text, record, jurisdiction, at, channel, resolved });
  if (findings.some((finding) => finding.severity === 'block')) return { ok: false, problems: [], findings };
  return { ok: true, description, findings };
}

export function compose(parts: Omit<Description, 'text'>): Description {
  const bullets = parts.bullets.map((bullet) => `• ${bullet}`).join('\n');
  return { ...parts, text: [parts.headline, parts.body, bullets].filter((part) => part !== '').join('\n\n') };
}

/** A slot at the start of a sentence may begin in lower case: `myrcene leads` → `Myrcene leads`. */
function tidyCase(text: string): string {
  return text.replace(
    /(^|[.!?]\s+|\n)([a-z])(?=[a-z]+[ ,])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
