'use client';

import type { Outputs } from '@atrium/api/types';
import { formatMoney, UiLink } from '@atrium/ui';
import { useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMaybeMe } from '../../../api/session.tsx';
import { useBuy } from '../(site)/courses/[slug]/buy-card.tsx';
import { lengthOf } from '../length.ts';
import styles from './player.module.css';

type Locked = Extract<Outputs['academy']['lesson']['get'], { open: false }>;

/** What the lesson is called, how long it is, and what opens it: no more is known here. */
export function LockedLesson({ slug, lesson }: { readonly slug: string; readonly lesson: Locked }) {
  const trpc = useTRPC();
  const me = useMaybeMe();
  const { data: course } = useQuery(trpc.academy.catalogue.course.queryOptions({ course: slug }));
  const about = `/academy/courses/${slug}`;
  return (
    <>
      <h1>{lesson.title}</h1>
      <p className={styles.lessonMeta}>About {lengthOf(lesson.minutes)}</p>
      <div className={styles.locked}>
        <IconLock size={24} aria-hidden />
        <p>
          This lesson opens with the course
          {course?.price ? `: ${formatMoney(course.price.amountMinor, course.price.currency)}, once` : ''}.
        </p>
        <div className="at-actions">
          {course && me?.user.emailVerified ? <Buy course={course} /> : null}
          {me ? null : (
            <Button component={UiLink} href={`/sign-up?next=${encodeURIComponent(about)}`}>
              Create an account to buy
            </Button>
          )}
          <Button component={UiLink} href={about} variant="default">
            About the course
          </Button>
        </div>
      </div>
    </>
  );
}

function Buy({ course }: { readonly course: Outputs['academy']['catalogue']['course'] }) {
  const { buy, busy } = useBuy(course);
  return (
    <Button onClick={buy} loading={busy} disabled={!course.offerId}>
      Buy the course
    </Button>
  );
}
