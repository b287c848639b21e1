'use client';

import type { Outputs } from '@atrium/api/types';
import { Page, PageHeader, PageSkeleton, StatusBadge, TabLinks } from '@atrium/ui';
import { Failure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useMay } from '../../../../api/session.tsx';
import { kindWords } from './kind-words.ts';
import { questionPath, questionsPath } from './question-paths.ts';
import { useArchive } from './use-archive.tsx';

export type OpenedQuestion = Outputs['academy']['question']['get'];

const tabs = [
  { label: 'Question', path: '' },
  { label: 'Statistics', path: '/statistics' },
  { label: 'Versions', path: '/versions' },
] as const;

type QuestionFrameProps = {
  readonly questionId: string;
  readonly children: (question: OpenedQuestion) => ReactNode;
};

/** What the pages of one question share: its name, its kind, the archive, its tabs. */
export function QuestionFrame({ questionId, children }: QuestionFrameProps) {
  const trpc = useTRPC();
  const path = usePathname();
  const mayWrite = useMay()('academy.question.write');
  const { archive, restore, busy } = useArchive();
  const { data, error, refetch } = useQuery(trpc.academy.question.get.queryOptions({ questionId }));
  if (error && !data) return <Failure error={error} onRetry={() => refetch()} />;
  if (!data) return <PageSkeleton />;
  const home = questionPath(questionId);
  const archived = data.archivedAt !== null;
  return (
    <Page
      header={
        <PageHeader
          title={data.name}
          breadcrumb={[{ label: 'Questions', href: questionsPath }]}
          status={
            archived ? (
              <StatusBadge tone="neutral" icon="archive" label="Archived" />
            ) : (
              <StatusBadge tone="neutral" icon="pencil" label={kindWords[data.kind].label} variant="plain" />
            )
          }
          actions={
            mayWrite ? (
              <Button
                variant="default"
                loading={busy}
                leftSection={archived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
                onClick={() => (archived ? restore(questionId) : archive(questionId))}
              >
                {archived ? 'Restore' : 'Archive'}
              </Button>
            ) : null
          }
          tabs={
            <TabLinks
              label="Parts of the question"
              items={tabs.map(({ label, path: end }) => ({
                label,
                href: `${home}${end}`,
                current: path === `${home}${end}`,
                ...(end === '/versions' ? { count: data.versions.length } : {}),
              }))}
            />
          }
        />
      }
    >
      {children(data)}
    </Page>
  );
}
