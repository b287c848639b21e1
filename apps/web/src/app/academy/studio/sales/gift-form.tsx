'use client';

import { FieldError, FormActions, FormStack, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CourseRow } from './sales-span.ts';

export type SoldCourse = Pick<CourseRow, 'courseId' | 'slug' | 'title'> & { readonly offerId: string };

type GiftFormProps = {
  readonly courses: readonly SoldCourse[];
  /** The offer of the course one is looking at. */
  readonly chosen: string | null;
  readonly onClose: () => void;
};

/** Which course, and to whom. What the server refuses stands at the address: it is what can be put right. */
export function GiftForm({ courses, chosen, onClose }: GiftFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [offerId, setOfferId] = useState(chosen);
  const [email, setEmail] = useState('');
  const course = courses.find((one) => one.offerId === offerId);
  const give = useMutation(
    trpc.billing.sale.gift.mutationOptions({
      onSuccess: async (_, given) => {
        toast.success(`${given.email} has access`, {
          message: 'They are told by mail. The gift stands under Purchases, where it can be taken back.',
        });
        onClose();
        await queryClient.invalidateQueries({ queryKey: trpc.billing.sale.pathKey() });
      },
    }),
  );
  const to = email.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!course || to === '' || give.isPending) return;
    give.mutate({ offerId: course.offerId, email: to, returnPath: `/academy/courses/${course.slug}` });
  };
  const problem = give.error ? problemOf(give.error) : null;
  return (
    <form onSubmit={submit} noValidate>
      <FormStack>
        <Select
          label="Course"
          placeholder="Choose a course"
          data={courses.map(({ offerId: value, title }) => ({ value, label: title }))}
          value={offerId}
          onChange={(value) => {
            give.reset();
            setOfferId(value);
          }}
          allowDeselect={false}
          {...(chosen ? {} : { 'data-autofocus': true })}
        />
        <TextInput
          label="E-mail"
          description="Of their Atrium account. They pay nothing."
          type="email"
          autoComplete="off"
          value={email}
          onChange={(event) => {
            give.reset();
            setEmail(event.currentTarget.value);
          }}
          error={problem ? <FieldError>{problem.fields.email ?? problem.message}</FieldError> : null}
          maxLength={320}
          {...(chosen ? { 'data-autofocus': true } : {})}
        />
        <FormActions
          submitLabel="Give access"
          busy={give.isPending}
          disabled={!course || to === ''}
          onCancel={onClose}
        />
      </FormStack>
    </form>
  );
}
