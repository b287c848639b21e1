'use client';

import { FormActions, FormStack, toast } from '@atrium/ui';
import { toastFailure, useTRPC } from '@atrium/web-client';
import { Checkbox, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Course, useCourse } from '../use-course.ts';

export function SettingsForm({ course, readOnly }: { readonly course: Course; readonly readOnly: boolean }) {
  const trpc = useTRPC();
  const { reload } = useCourse(course.courseId);
  const [value, setValue] = useState(course.settings);
  const save = useMutation(
    trpc.academy.course.configure.mutationOptions({
      onSuccess: () => {
        toast.success('Saved');
        return reload();
      },
      onError: (error) => toastFailure('The rules could not be saved', error),
    }),
  );
  const set = (part: Partial<typeof value>) => setValue((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ courseId: course.courseId, ...value });
  };
  return (
    <form onSubmit={submit}>
      <FormStack>
        <NumberInput
          label="Refund within"
          description="Days in which a buyer may ask the whole price back."
          suffix=" days"
          value={value.refundDays}
          onChange={(days) => (typeof days === 'number' ? set({ refundDays: days }) : undefined)}
          min={0}
          max={365}
          allowDecimal={false}
          readOnly={readOnly}
        />
        <Checkbox
          label="A certificate is issued to who completes it"
          checked={value.certificate}
          onChange={(event) => set({ certificate: event.currentTarget.checked })}
          disabled={readOnly}
        />
        {value.certificate ? (
          <NumberInput
            label="For the certificate"
            description="Share of the quizzes’ points, compared unrounded."
            suffix=" %"
            value={value.passPercent}
            onChange={(share) => (typeof share === 'number' ? set({ passPercent: share }) : undefined)}
            min={1}
            max={100}
            allowDecimal={false}
            readOnly={readOnly}
          />
        ) : null}
      </FormStack>
      {readOnly ? null : (
        <FormActions
          submitLabel="Save"
          busy={save.isPending}
          disabled={JSON.stringify(value) === JSON.stringify(course.settings)}
        />
      )}
    </form>
  );
}
