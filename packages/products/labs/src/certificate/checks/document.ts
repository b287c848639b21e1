import type { Warning } from '../record.ts';
import { type Check, warn } from './context.ts';

const kinds: Partial<Record<string, string>> = {
  quality_assurance: 'For quality assurance only, not a compliance certificate.',
  research: 'Research and development testing, not a compliance certificate.',
  preview: 'A preview or sample, not a final certificate.',
  single_panel: 'Covers a single panel only.',
};

/** Hidden or machine-directed text, the kind of certificate, revisions. */
export const checkDocument: Check = (record, { signs }) => {
  const found: Warning[] = [];
  if (signs.hidden)
    found.push(
      warn('hidden_text', 'ask', 'The file holds text that cannot be seen on the page. It was left out.'),
    );
  if (signs.suspicious) {
    found.push(
      warn(
        'instruction_text',
        'ask',
        'The page holds text that addresses a computer program. It was left out.',
      ),
    );
  }
  const kind = kinds[record.documentType];
  if (kind) found.push(warn(`not_compliance_${record.documentType}`, 'block', kind, 'documentType'));
  if (!signs.typeStated)
    found.push(
      warn(
        'document_type_not_stated',
        'info',
        'The certificate does not say what kind it is.',
        'documentType',
      ),
    );
  if (signs.unsureLayer)
    found.push(warn('read_from_picture', 'info', 'The text was read from a picture of the page.'));
  if (record.revision && Number(record.revision.value) > 1) {
    found.push(
      warn('revised_report', 'info', 'This is a revised report; it replaces an earlier one.', 'revision'),
    );
  }
  return found;
};
