'use client';

import { EmptyState, PageSkeleton } from '@atrium/ui';
import { Failure } from '@atrium/web-client';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { lessonPath, resumeLesson } from './lessons.ts';
import { useOutline } from './use-outline.ts';

/** Leads to the lesson one was at. */
export function ResumeView({ slug }: { readonly slug: string }) {
  const router = useRouter();
  const { data: outline, error, refetch } = useOutline(slug);
  const lesson = outline ? resumeLesson(outline) : null;
  useEffect(() => {
    if (lesson) router.replace(lessonPath(slug, lesson.key) as Route);
  }, [lesson, router, slug]);
  if (error) return <Failure error={error} onRetry={() => refetch()} />;
  if (outline && !lesson) {
    return <EmptyState title="This course has no lessons yet" hint="Come back soon." />;
  }
  return <PageSkeleton label="Opening your lesson" />;
}
