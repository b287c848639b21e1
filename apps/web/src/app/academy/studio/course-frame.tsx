'use client';

import { Page, PageHeader, PageSkeleton, TabLinks, UiLink } from '@atrium/ui';
import { Failure } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconEye, IconSend } from '@tabler/icons-react';
import { usePathname } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../../api/session.tsx';
import { coursePath, previewPath, studioPath } from './paths.ts';
import { PublishDialog } from './publish/publish-dialog.tsx';
import { CourseStatus } from './status.tsx';
import { type Course, useCourse } from './use-course.ts';

type CourseFrameProps = {
  readonly courseId: string;
  readonly width?: 'narrow' | 'normal' | 'wide';
  /** For the page's own words at the end of the bar: what is saved. */
  readonly status?: ReactNode;
  readonly children: (course: Course) => ReactNode;
};

const tabs = [
  { label: 'Content', path: '' },
  { label: 'Sales page and price', path: '/details' },
  { label: 'Versions', path: '/versions' },
] as const;

/** What all pages of one course in the studio share: its name, its state, its tabs, and publishing. */
export function CourseFrame({ courseId, width = 'wide', status, children }: CourseFrameProps) {
  const path = usePathname();
  const may = useMay();
  const { data, error, refetch } = useCourse(courseId);
  const [publishing, setPublishing] = useState(false);
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  if (!data) return <PageSkeleton />;
  const home = coursePath(courseId);
  const actions = (
    <>
      {status}
      <Button
        component={UiLink}
        href={previewPath(courseId, null, 'free')}
        variant="default"
        leftSection={<IconEye size={16} />}
      >
        Preview
      </Button>
      {may('academy.course.publish') ? (
        <Button
          leftSection={<IconSend size={16} />}
          disabled={!data.hasDraft}
          onClick={() => setPublishing(true)}
        >
          {data.hasDraft ? 'Publish' : 'Published'}
        </Button>
      ) : null}
    </>
  );
  return (
    <Page
      width={width}
      header={
        <PageHeader
          title={data.details.title}
          breadcrumb={[{ label: 'Courses', href: studioPath }]}
          status={<CourseStatus status={data.status} hasDraft={data.hasDraft} />}
          actions={actions}
          tabs={
            <TabLinks
              label="Parts of the course"
              items={tabs.map(({ label, path: end }) => ({
                label,
                href: `${home}${end}`,
                current: path === `${home}${end}`,
              }))}
            />
          }
        />
      }
    >
      {children(data)}
      <PublishDialog courseId={courseId} opened={publishing} onClose={() => setPublishing(false)} />
    </Page>
  );
}
