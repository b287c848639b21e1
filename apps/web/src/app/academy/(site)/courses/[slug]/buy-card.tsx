'use client';

import { formatMoney, UiLink } from '@atrium/ui';
import { problemOf, toastFailure, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconCertificate, IconInfinity, IconRotateClockwise, IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useMaybeMe } from '../../../../../api/session.tsx';
import type { SalesPage } from './read-sales-page.ts';
import styles from './sales.module.css';

/** Leads to the checkout. The price is the server's; here it is only shown. */
export function useBuy(course: Pick<SalesPage, 'courseId' | 'slug' | 'offerId'>) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const leaving = useRef(false);
  const { mutate: count } = useMutation(trpc.academy.catalogue.count.mutationOptions());
  const start = useMutation(
    trpc.billing.purchase.start.mutationOptions({
      onSuccess: ({ url }) => {
        leaving.current = true;
        window.location.assign(url);
      },
      onError: (error) => {
        if (problemOf(error).reason === 'already_owned') {
          queryClient.invalidateQueries(trpc.academy.catalogue.course.queryFilter());
        }
        toastFailure('The checkout could not be opened', error);
      },
    }),
  );
  const { courseId, offerId, slug } = course;
  return {
    busy: start.isPending || leaving.current,
    buy: () => {
      if (offerId && !start.isPending && !leaving.current) {
        count({ courseId, step: 'checkout' });
        start.mutate({ offerId, returnPath: `/academy/courses/${slug}` });
      }
    },
  };
}

function Action({ course }: { readonly course: SalesPage }) {
  const me = useMaybeMe();
  const { buy, busy } = useBuy(course);
  const here = `/academy/courses/${course.slug}`;
  if (course.access === 'full') {
    return (
      <Button component={UiLink} href={`${here}/learn`} size="md" fullWidth>
        {course.enrolled ? 'Continue learning' : 'Start learning'}
      </Button>
    );
  }
  if (!me) {
    return (
      <Button component={UiLink} href={`/sign-up?next=${encodeURIComponent(here)}`} size="md" fullWidth>
        Create an account to buy
      </Button>
    );
  }
  if (!me.user.emailVerified) {
    return <p className="at-muted">Confirm your e-mail address first: we sent a link to {me.user.email}.</p>;
  }
  return (
    <Button size="md" fullWidth onClick={buy} loading={busy} disabled={!course.offerId}>
      Buy the course
    </Button>
  );
}

/** The price, what it gives, and the one way on. */
export function BuyCard({ course }: { readonly course: SalesPage }) {
  const preview = course.modules.flatMap(({ lessons }) => lessons).find((lesson) => lesson.preview);
  const owned = course.access === 'full';
  return (
    <div className={styles.card}>
      <p className={`${styles.price} at-figures`}>
        {owned && course.price
          ? 'Yours'
          : course.price
            ? formatMoney(course.price.amountMinor, course.price.currency)
            : 'Free'}
      </p>
      <Action course={course} />
      {!owned && preview ? (
        <Button
          component={UiLink}
          href={`/academy/courses/${course.slug}/lessons/${preview.key}`}
          variant="default"
          fullWidth
        >
          Read a lesson first
        </Button>
      ) : null}
      <ul className={styles.includes}>
        {course.price ? (
          <li>
            <IconInfinity size={18} aria-hidden /> One payment, yours to keep
          </li>
        ) : null}
        {course.price && course.refundDays > 0 ? (
          <li>
            <IconRotateClockwise size={18} aria-hidden /> Money back for {course.refundDays} days
          </li>
        ) : null}
        {course.certificate ? (
          <li>
            <IconCertificate size={18} aria-hidden /> A certificate anybody can verify
          </li>
        ) : null}
        <li>
          <IconShieldCheck size={18} aria-hidden /> Education, not individual advice
        </li>
      </ul>
    </div>
  );
}
