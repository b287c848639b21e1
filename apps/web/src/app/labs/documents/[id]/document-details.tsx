'use client';

import { isRunning } from '@atrium/labs/schemas';
import { CardsSkeleton, EmptyState } from '@atrium/ui';
import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useMay } from '../../../../api/session.tsx';
import { DescriptionPanel } from './description/description-panel.tsx';
import styles from './document.module.css';
import { type DocumentDetail, DocumentProvider } from './document-context.tsx';
import { DocumentStanding } from './document-standing.tsx';
import { HistoryView } from './history-view.tsx';
import { CorrectDialog } from './record/correct-dialog.tsx';
import { RecordView } from './record/record-view.tsx';
import { valueAt } from './record/value-at.ts';
import { type DetailTab, useTab } from './use-tab.ts';

/** States in which a corrected value still leads somewhere. */
const correctable: ReadonlySet<string> = new Set([
  'needs_review',
  'drafted',
  'in_review',
  'approved',
  'stale',
  'failed',
]);

function NoRecord({ document }: { readonly document: DocumentDetail }) {
  if (isRunning(document.status)) {
    return (
      <div className={styles.side}>
        <CardsSkeleton cards={3} label="Reading the certificate" />
      </div>
    );
  }
  return <EmptyState title="No values" hint="Nothing was read from this file." />;
}

function TabsOf({ document, questions }: { readonly document: DocumentDetail; readonly questions: number }) {
  const [tab, openTab] = useTab();
  const hasRecord = document.record !== null;
  return (
    <Tabs
      value={tab}
      onChange={(next) => openTab(next as DetailTab)}
      keepMounted={false}
      className={styles.tabs}
    >
      <Tabs.List className={styles.tabList}>
        <Tabs.Tab value="record">
          Record
          {questions > 0 ? <span className={styles.questionCount}>{questions}</span> : null}
        </Tabs.Tab>
        <Tabs.Tab value="description">Description</Tabs.Tab>
        <Tabs.Tab value="history">History</Tabs.Tab>
      </Tabs.List>
      <DocumentStanding document={document} />
      <Tabs.Panel value="record">{hasRecord ? <RecordView /> : <NoRecord document={document} />}</Tabs.Panel>
      <Tabs.Panel value="description">
        {hasRecord ? <DescriptionPanel /> : <NoRecord document={document} />}
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryView document={document} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** Everything known of a certificate, beside its pages. */
export function DocumentDetails({ document }: { readonly document: DocumentDetail }) {
  const [path, setPath] = useState<string | null>(null);
  const mayWrite = useMay()('labs.document.write');
  const { record } = document;
  const context = useMemo(
    () =>
      record && {
        document,
        record,
        correct: mayWrite && correctable.has(document.status) ? setPath : undefined,
      },
    [document, record, mayWrite],
  );
  const tabs = <TabsOf document={document} questions={document.openWarnings.length} />;
  if (!context) return tabs;
  return (
    <DocumentProvider value={context}>
      {tabs}
      <CorrectDialog
        document={document}
        path={path}
        at={path ? valueAt(context.record, path) : null}
        onClose={() => setPath(null)}
      />
    </DocumentProvider>
  );
}
