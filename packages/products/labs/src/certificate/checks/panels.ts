import type { CertificateRecord, PanelName, Warning } from '../record.ts';
import { type Check, warn } from './context.ts';

const safety: readonly PanelName[] = [
  'pesticides',
  'heavy_metals',
  'microbials',
  'mycotoxins',
  'residual_solvents',
  'foreign_matter',
];

/** Verdicts against each other: failures, a pass over nothing tested, no safety panel at all. */
export const checkPanels: Check = (record) => {
  const found: Warning[] = [];
  const tested = record.panels.filter(
    (p) =>
      safety.includes(p.name) &&
      (p.verdict === 'pass' || p.verdict === 'fail' || p.verdict === 'tested_no_verdict'),
  );
  const failed = record.panels.filter((p) => p.verdict === 'fail');
  for (const panel of failed)
    found.push(warn('panel_failed', 'block', 'A panel failed.', `panels.${panel.name}`, panel.place));
  if (record.overall === 'fail')
    found.push(warn('batch_failed', 'block', 'The certificate says the batch failed.', 'overall'));
  if (record.overall === 'pass' && tested.length === 0 && record.panels.length > 0) {
    found.push(
      warn(
        'passed_without_tests',
        'block',
        'The certificate says passed, but no safety panel was tested.',
        'overall',
      ),
    );
  } else if (tested.length === 0) {
    found.push(warn('no_safety_panel', 'ask', 'No safety panel with a verdict was found.', 'panels'));
  }
  if (record.overall === 'pass' && failed.length > 0)
    found.push(
      warn('verdicts_disagree', 'block', 'The certificate says passed, but a panel failed.', 'overall'),
    );
  return [...found, ...overLimit(record)];
};

/** A figure over the limit printed beside it, on a row that is not marked as failed. */
function overLimit(record: CertificateRecord): Warning[] {
  return record.analytes
    .filter((a) => a.number !== null && a.limit !== null && a.verdict !== 'fail' && safety.includes(a.panel))
    .filter((a) => Number(a.limit) > 0 && Number(a.number) > Number(a.limit))
    .map((a) =>
      warn('result_over_limit', 'ask', 'A result is over the limit beside it.', `analytes.${a.key}`, a.place),
    );
}
