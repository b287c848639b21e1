import type { PageLayout } from '../layout/cells.ts';
import type { DocumentType } from '../record.ts';

const signs: readonly (readonly [RegExp, DocumentType])[] = [
  [
    /\bpreview\b|\bdraft (report|certificate|coa|copy)\b|preliminary (report|results|certificate)|\bsample (report|certificate|coa)\b|specimen copy/i,
    'preview',
  ],
  [
    /\br\s*&\s*d\b (testing|test|sample|only|result)|research (and|&) development (test|sample|only|purpose)|for r&d/i,
    'research',
  ],
  [
    /quality assurance (testing|test|only|purposes)|\bqa (testing|only|purposes)|not a regulatory compliance|quality control (testing|purposes) only|informational purposes only.*not (for )?compliance/i,
    'quality_assurance',
  ],
  [/patient (coa|copy|certificate)/i, 'patient_copy'],
  [/single[- ]panel|partial (report|panel)/i, 'single_panel'],
  [
    /compliance (test|testing|for retail|panel|certificate|sample)|regulatory compliance|state compliance|^compliance$/i,
    'compliance',
  ],
];

/** What kind of certificate the page says it is; `stated` is false where it says nothing. */
export function readDocumentType(
  pages: readonly PageLayout[],
  watermarked: boolean,
): { type: DocumentType; stated: boolean } {
  if (watermarked) return { type: 'preview', stated: true };
  const texts = pages.slice(0, 2).flatMap((p) => p.lines.map((l) => l.map((c) => c.text).join(' ')));
  for (const [pattern, type] of signs) {
    const hit = texts.find((t) => pattern.test(t));
    if (hit && !(type === 'preview' && hit.length > 60)) return { type, stated: true };
  }
  return { type: 'compliance', stated: false };
}
