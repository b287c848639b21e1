'use client';

import { useCallback, useRef } from 'react';
import { useFollow } from '../selection.tsx';
import { DatesSection, DocumentSection, ProductSection } from './facts-sections.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { ResultsSection, SafetySection } from './panel-sections.tsx';
import { PublishBlockers } from './publish-blockers.tsx';
import styles from './record.module.css';
import { TotalsSection } from './totals-section.tsx';

/** What was read from the certificate: first what is asked, then everything, each value tied to its place. */
export function RecordView() {
  const root = useRef<HTMLDivElement>(null);
  const showValue = useCallback((path: string) => {
    const value = root.current?.querySelector(`[data-value="${CSS.escape(path)}"]`);
    value?.closest('details')?.setAttribute('open', '');
    value?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, []);
  useFollow('record', showValue);
  return (
    <div ref={root} className={styles.record}>
      <OpenQuestions />
      <PublishBlockers />
      <ProductSection />
      <TotalsSection />
      <ResultsSection panel="potency" title="Cannabinoids" />
      <ResultsSection panel="terpenes" title="Terpenes" />
      <SafetySection />
      <DatesSection />
      <DocumentSection />
    </div>
  );
}
