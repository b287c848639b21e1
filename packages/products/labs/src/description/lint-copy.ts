import type { CertificateRecord } from '../certificate/record.ts';
import { lint } from '../claims/index.ts';
import type { LabsSettings } from '../settings/schemas.ts';
import type { Copy, Finding } from './schemas.ts';

interface Part {
  readonly field: Finding['field'];
  readonly index: number;
  readonly text: string;
  readonly start: number;
}

/**
 * Lints headline, body and bullets as one text, so that what the whole must say may stand in any part. Findings come
 * back with offsets into their own part.
 */
export function lintCopy(
  copy: Copy,
  record: CertificateRecord,
  settings: Pick<LabsSettings, 'jurisdiction' | 'channel'>,
  options: { readonly at: Date; readonly resolved: readonly string[] },
): Finding[] {
  const parts = partsOf(copy);
  const findings = lint({
    text: parts.map((part) => part.text).join('\n'),
    record,
    jurisdiction: settings.jurisdiction,
    channel: settings.channel,
    at: options.at.toISOString(),
    resolved: options.resolved,
  });
  return findings.flatMap((found) => {
    const part = parts.findLast((candidate) => candidate.start <= found.start) ?? parts[0];
    if (!part) return [];
    const end = Math.min(found.end - part.start, part.text.length);
    return {
      field: part.field,
      index: part.index,
      ruleId: found.ruleId,
      severity: found.severity,
      start: found.start - part.start,
      end,
      excerpt: found.excerpt,
      message: found.message,
      source: found.source,
      suggestion: found.suggestion ?? null,
    };
  });
}

function partsOf({ headline, body, bullets }: Copy): Part[] {
  let start = 0;
  const part = (field: Part['field'], index: number, text: string): Part => {
    const at = start;
    start += text.length + 1;
    return { field, index, text, start: at };
  };
  return [
    part('headline', 0, headline),
    part('body', 0, body),
    ...bullets.map((bullet, index) => part('bullets', index, bullet)),
  ];
}
