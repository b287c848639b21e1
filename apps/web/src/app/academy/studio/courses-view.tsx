'use client';

import type { Outputs } from '@atrium/api/types';
import {
  type Column,
  DataTable,
  EmptyState,
  FormActions,
  FormStack,
  Money,
  Page,
  PageHeader,
  RelativeTime,
} from '@atrium/ui';
import { Failure, problemOf, useTRPC } from '@atrium/web-client';
import { Button, Modal, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useMay } from '../../../api/session.tsx';
import { coursePath } from './paths.ts';
import { CourseStatus } from './status.tsx';

type Row = Outputs['academy']['course']['list']['items'][number];

const columns: readonly Column<Row>[] = [
  { key: 'title', header: 'Course', cell: (row) => row.title, wrap: true },
  {
    key: 'status',
    header: 'Status',
    cell: (row) => <CourseStatus status={row.status} hasDraft={row.hasDraft} />,
  },
  {
    key: 'price',
    header: 'Price',
    cell: (row) => (row.price ? <Money {...row.price} /> : 'Free'),
    numeric: true,
  },
  { key: 'learners', header: 'Learners', cell: (row) => row.learners, numeric: true },
  {
    key: 'updated',
    header: 'Changed',
    cell: (row) => <RelativeTime value={row.updatedAt} />,
    hideBelow: 'md',
  },
];

function NewCourse({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [title, setTitle] = useState('');
  const create = useMutation(
    trpc.academy.course.create.mutationOptions({
      onSuccess: ({ courseId }) => {
        queryClient.invalidateQueries({ queryKey: trpc.academy.course.pathKey() });
        router.push(coursePath(courseId) as Route);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') create.mutate({ title: title.trim() });
  };
  return (
    <Modal opened={opened} onClose={onClose} title="New course" size={440}>
      <form onSubmit={submit}>
        <FormStack>
          <TextInput
            label="Title"
            description="You can change it until you publish, and after."
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            error={create.error ? problemOf(create.error).message : null}
            maxLength={160}
            data-autofocus
          />
          <FormActions
            submitLabel="Create course"
            busy={create.isPending || create.isSuccess}
            disabled={title.trim() === ''}
            onCancel={onClose}
          />
        </FormStack>
      </form>
    </Modal>
  );
}

/** The school's courses. */
export function CoursesView() {
  const trpc = useTRPC();
  const mayWrite = useMay()('academy.course.write');
  const [creating, setCreating] = useState(false);
  const { data, error, isPending, refetch } = useQuery(trpc.academy.course.list.queryOptions({}));
  const begin = mayWrite ? (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
      New course
    </Button>
  ) : null;
  return (
    <Page header={<PageHeader title="Courses" actions={begin} />}>
      <DataTable<Row>
        label="Courses"
        columns={columns}
        rows={data?.items ?? []}
        rowKey={(row) => row.courseId}
        rowHref={(row) => coursePath(row.courseId)}
        rowLabel={(row) => row.title}
        loading={isPending}
        {...(error ? { error: <Failure error={error} onRetry={() => refetch()} compact /> } : {})}
        empty={
          <EmptyState
            title="No courses yet"
            hint="A course is modules of lessons: text, pictures, videos, charts, cases and quizzes. Write it, look at it as a learner would, then publish it."
            action={begin}
          />
        }
      />
      <NewCourse opened={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}
