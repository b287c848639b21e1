'use client';

import type { PanelName } from '@atrium/labs/schemas';
import { Section, VerdictBadge } from '@atrium/ui';
import { IconChevronRight } from '@tabler/icons-react';
import { panelWords } from '../../../words.ts';
import { useDocument } from '../document-context.tsx';
import { AnalyteTable, type IndexedAnalyte } from './analyte-table.tsx';
import styles from './record.module.css';
import { Value } from './value-button.tsx';

const useAnalytes = (panel: PanelName): readonly IndexedAnalyte[] =>
  useDocument()
    .record.analytes.map((analyte, index) => ({ index, analyte }))
    .filter(({ analyte }) => analyte.panel === panel);

/** Cannabinoids or terpenes, in the order printed. */
export function ResultsSection({ panel, title }: { readonly panel: PanelName; readonly title: string }) {
  const rows = useAnalytes(panel);
  if (rows.length === 0) return null;
  return (
    <Section title={title} variant="flush">
      <AnalyteTable label={title} rows={rows} />
    </Section>
  );
}

function PanelVerdict({ name }: { readonly name: PanelName }) {
  const { record } = useDocument();
  const panel = record.panels.find((one) => one.name === name);
  if (!panel) return <span className="at-muted">Not named on the certificate</span>;
  return (
    <Value
      path={`panels.${name}`}
      label={panelWords[name]}
      text={<VerdictBadge verdict={panel.verdict} variant="plain" />}
      placed={panel.place !== null}
    />
  );
}

function PanelRow({ name }: { readonly name: PanelName }) {
  const rows = useAnalytes(name);
  const label = panelWords[name];
  if (rows.length === 0) {
    return (
      <li className={styles.panel}>
        <span className={styles.panelName}>{label}</span>
        <PanelVerdict name={name} />
      </li>
    );
  }
  return (
    <li>
      <details className={styles.panelDetails}>
        <summary className={styles.panel}>
          <IconChevronRight size={14} stroke={1.8} aria-hidden />
          <span className={styles.panelName}>
            {label} <span className="at-muted at-figures">{rows.length}</span>
          </span>
          <PanelVerdict name={name} />
        </summary>
        <AnalyteTable label={label} rows={rows} />
      </details>
    </li>
  );
}

const withOwnSection: ReadonlySet<PanelName> = new Set(['potency', 'terpenes']);

/** What was tested for safety, panel by panel; the results of each on demand. */
export function SafetySection() {
  const { record } = useDocument();
  const named = new Set<PanelName>([
    ...record.panels.map((panel) => panel.name),
    ...record.analytes.map((analyte) => analyte.panel),
  ]);
  const shown = (Object.keys(panelWords) as PanelName[]).filter(
    (name) => named.has(name) && !withOwnSection.has(name),
  );
  const stated = record.panels.filter(({ name }) => withOwnSection.has(name)).map(({ name }) => name);
  if (shown.length + stated.length === 0) return null;
  return (
    <Section
      title="Panels"
      variant="flush"
      actions={record.overall ? <VerdictBadge verdict={record.overall} /> : null}
    >
      <ul className={styles.panels}>
        {stated.map((name) => (
          <li key={name} className={styles.panel}>
            <span className={styles.panelName}>{panelWords[name]}</span>
            <PanelVerdict name={name} />
          </li>
        ))}
        {shown.map((name) => (
          <PanelRow key={name} name={name} />
        ))}
      </ul>
    </Section>
  );
}
