'use client';

import { ConfirmDialog, FormActions, FormStack, toast } from '@atrium/ui';
import { codeOf, problemOf, toastFailure, useTRPC } from '@atrium/web-client';
import { Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { DecimalInput } from '../blocks/decimal-input.tsx';
import { type Course, useCourse } from '../use-course.ts';
import { digitsOf, toMajor, toMinor } from './amount.ts';
import styles from './details.module.css';

function usePrice(courseId: string) {
  const trpc = useTRPC();
  const { reload } = useCourse(courseId);
  const [asksFree, setAsksFree] = useState(false);
  const save = useMutation(
    trpc.academy.course.price.mutationOptions({
      onSuccess: () => {
        setAsksFree(false);
        toast.success('The price holds from now on');
        return reload();
      },
      onError: (error) => {
        if (problemOf(error).reason === 'confirm_free') setAsksFree(true);
        else if (codeOf(error) !== 'BAD_INPUT') toastFailure('The price could not be set', error);
      },
    }),
  );
  return { save, asksFree, setAsksFree };
}

export function PriceForm({ course, readOnly }: { readonly course: Course; readonly readOnly: boolean }) {
  const { courseId, price } = course;
  const { save, asksFree, setAsksFree } = usePrice(courseId);
  const [sold, setSold] = useState(price !== null);
  const [currency, setCurrency] = useState(price?.currency ?? 'USD');
  const [amount, setAmount] = useState<number | null>(price ? toMajor(price) : null);
  const asked = sold && amount !== null ? { amountMinor: toMinor(amount, currency), currency } : null;
  const isReady = !sold || (amount !== null && amount > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) save.mutate({ courseId, price: asked });
  };
  const problem = save.error && codeOf(save.error) === 'BAD_INPUT' ? problemOf(save.error).message : null;
  return (
    <form onSubmit={submit}>
      <FormStack>
        <Radio.Group
          aria-label="What it costs"
          value={sold ? 'sold' : 'free'}
          onChange={(value) => setSold(value === 'sold')}
        >
          <div className={styles.choices}>
            <Radio
              value="free"
              label="Free"
              description="Everybody may read every lesson."
              disabled={readOnly}
            />
            <Radio
              value="sold"
              label="Sold once"
              description="Previews are open; the rest opens on payment."
              disabled={readOnly}
            />
          </div>
        </Radio.Group>
        {sold ? (
          <div className={styles.price}>
            <DecimalInput
              label="Price"
              value={amount}
              onChange={setAmount}
              decimalScale={digitsOf(currency)}
              thousandSeparator=","
              min={0}
              hideControls
              error={problem}
              readOnly={readOnly}
            />
            <TextInput
              label="Currency"
              value={currency}
              onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase().slice(0, 3))}
              readOnly={readOnly}
            />
          </div>
        ) : null}
      </FormStack>
      {readOnly ? null : (
        <FormActions
          submitLabel="Set price"
          busy={save.isPending}
          disabled={!isReady || JSON.stringify(asked) === JSON.stringify(price)}
        />
      )}
      <ConfirmDialog
        opened={asksFree}
        title="Give the course away?"
        confirmLabel="Make it free"
        tone="danger"
        busy={save.isPending}
        onCancel={() => setAsksFree(false)}
        onConfirm={() => save.mutate({ courseId, price: null, confirmFree: true })}
      >
        Every lesson opens to everybody at once, without buying. Who has paid is not paid back by this.
      </ConfirmDialog>
    </form>
  );
}
