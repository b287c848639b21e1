'use client';

import { ConfirmDialog, Section, toast, UiLink } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Course, useCourse } from '../use-course.ts';

/** Taking a published course off the catalogue, and putting it back. */
export function CatalogueSection({ course }: { readonly course: Course }) {
  const trpc = useTRPC();
  const { courseId, status, slug } = course;
  const { reload } = useCourse(courseId);
  const [asking, setAsking] = useState(false);
  const isArchived = status === 'archived';
  const done = (words: string) => () => {
    setAsking(false);
    toast.success(words);
    return reload();
  };
  const archive = useMutation(
    trpc.academy.course.archive.mutationOptions({ onSuccess: done('The course is off the catalogue') }),
  );
  const restore = useMutation(
    trpc.academy.course.restore.mutationOptions({ onSuccess: done('The course is in the catalogue again') }),
  );
  const move = isArchived ? restore : archive;
  return (
    <Section title="Catalogue" variant="card">
      <p>
        {isArchived ? (
          'Nobody new can find or buy this course. Who has it keeps it.'
        ) : (
          <>
            Visitors find it at{' '}
            <UiLink href={`/academy/courses/${slug}`} className="at-link">
              /academy/courses/{slug}
            </UiLink>
            .
          </>
        )}
      </p>
      <div className="at-actions" data-align="start">
        <Button variant="default" onClick={() => setAsking(true)}>
          {isArchived ? 'Put it back into the catalogue' : 'Take it off the catalogue'}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={isArchived ? 'Put the course back?' : 'Take the course off the catalogue?'}
        confirmLabel={isArchived ? 'Put it back' : 'Take it off'}
        busy={move.isPending}
        error={move.error ? problemOf(move.error).message : null}
        onCancel={() => setAsking(false)}
        onConfirm={() => move.mutate({ courseId })}
      >
        {isArchived
          ? 'It can be found and bought again.'
          : 'Nobody new can find or buy it. Who has it keeps it. You can put it back.'}
      </ConfirmDialog>
    </Section>
  );
}
