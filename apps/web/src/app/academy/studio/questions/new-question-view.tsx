'use client';

import type { QuestionKind } from '@atrium/academy/schemas';
import { Page, PageHeader, UiLink } from '@atrium/ui';
import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { QuestionEditor } from './editor/question-editor.tsx';
import { isKind, kinds, kindWords } from './kind-words.ts';
import { newQuestion } from './new-question.ts';
import { questionsPath } from './question-paths.ts';
import styles from './questions.module.css';

function Writing({ kind, category }: { readonly kind: QuestionKind; readonly category: string }) {
  const opened = useMemo(
    () => ({ question: newQuestion(kind), category, versionNumber: 0 }),
    [kind, category],
  );
  return <QuestionEditor questionId={null} opened={opened} readOnly={false} />;
}

function ChooseKind({ category }: { readonly category: string }) {
  const above = category ? `&category=${encodeURIComponent(category)}` : '';
  return (
    <ul className={styles.kinds}>
      {kinds.map((kind) => (
        <li key={kind}>
          <UiLink href={`${questionsPath}/new?kind=${kind}${above}`} className={styles.kind}>
            <strong>{kindWords[kind].label}</strong>
            <span>{kindWords[kind].hint}</span>
          </UiLink>
        </li>
      ))}
    </ul>
  );
}

/** A new question: first its kind, which it keeps, then its words. */
export function NewQuestionView() {
  const params = useSearchParams();
  const kind = params.get('kind');
  const category = params.get('category')?.slice(0, 200) ?? '';
  const chosen = isKind(kind) ? kind : null;
  return (
    <Page
      header={
        <PageHeader
          title={chosen ? `New: ${kindWords[chosen].label.toLowerCase()}` : 'New question'}
          breadcrumb={[
            { label: 'Questions', href: questionsPath },
            ...(chosen ? [{ label: 'New question', href: `${questionsPath}/new` }] : []),
          ]}
        />
      }
    >
      {chosen ? (
        <Writing key={chosen} kind={chosen} category={category} />
      ) : (
        <ChooseKind category={category} />
      )}
    </Page>
  );
}
