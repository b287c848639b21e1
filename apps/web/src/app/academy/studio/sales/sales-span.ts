'use client';

import type { Outputs } from '@atrium/api/types';
import { useTRPC } from '@atrium/web-client';
import { useQuery } from '@tanstack/react-query';
import type { Route } from 'next';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { studioPath } from '../paths.ts';

export const salesPath = `${studioPath}/sales`;
export const purchasePath = (purchaseId: string): string => `${salesPath}/purchases/${purchaseId}`;

export type CourseRow = Outputs['academy']['course']['list']['items'][number];

export const spans = [30, 90, 365] as const;

/** Which course, and how far back: as the address says it, the same on all pages of sales. */
export interface SalesSpan {
  readonly courseId: string | null;
  readonly days: (typeof spans)[number];
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function readSpan(params: Pick<URLSearchParams, 'get'>): SalesSpan {
  const course = params.get('course');
  return {
    courseId: course && uuid.test(course) ? course : null,
    days: spans.find((days) => String(days) === params.get('days')) ?? 30,
  };
}

/** The query of an address for a span, with its `?`; empty when it is the usual one. */
export function spanQuery({ courseId, days }: SalesSpan): string {
  const params = new URLSearchParams();
  if (courseId) params.set('course', courseId);
  if (days !== 30) params.set('days', String(days));
  const query = params.toString();
  return query ? `?${query}` : '';
}

/** What a purchase of the course opens: how sales know it. */
export const featureOf = (courseId: string | null): { feature?: string } =>
  courseId ? { feature: `academy.course:${courseId}` } : {};

/** The span, and the courses to choose from; a school's only course is chosen by itself. */
export function useSpan() {
  const trpc = useTRPC();
  const params = useSearchParams();
  const path = usePathname();
  const router = useRouter();
  const { data, error, refetch } = useQuery(trpc.academy.course.list.queryOptions({}));
  const only = data?.items.length === 1 ? data.items[0]?.courseId : undefined;
  const span = useMemo(() => {
    const asked = readSpan(params);
    return { ...asked, courseId: asked.courseId ?? only ?? null };
  }, [params, only]);
  return {
    span,
    courses: data?.items ?? [],
    known: data !== undefined,
    error,
    refetch,
    setSpan: (part: Partial<SalesSpan>) =>
      router.replace(`${path}${spanQuery({ ...span, ...part })}` as Route, { scroll: false }),
  };
}
