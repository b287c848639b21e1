'use client';

import {
  Banner,
  CardsSkeleton,
  ConfirmDialog,
  EmptyState,
  ErrorState,
  FormSkeleton,
  Section,
  toast,
} from '@atrium/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './columns.module.css';

const tones = ['info', 'success', 'warn', 'danger', 'neutral'] as const;

function Dialogs() {
  const [open, setOpen] = useState<'plain' | 'typed' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={classes.row}>
      <Button variant="default" onClick={() => setOpen('plain')}>
        Confirm
      </Button>
      <Button color="danger" variant="light" onClick={() => setOpen('typed')}>
        Delete organization
      </Button>
      {(['success', 'info', 'warn', 'danger'] as const).map((tone) => (
        <Button
          key={tone}
          variant="default"
          onClick={() => toast[tone](`A ${tone} toast`, { message: 'With a line that explains it.' })}
        >
          Toast {tone}
        </Button>
      ))}
      <ConfirmDialog
        opened={open === 'plain'}
        title="Publish version 3?"
        confirmLabel="Publish"
        onConfirm={close}
        onCancel={close}
      >
        It replaces version 2 on the menu and the web shop.
      </ConfirmDialog>
      <ConfirmDialog
        opened={open === 'typed'}
        title="Delete organization"
        tone="danger"
        typedConfirmation="green-valley"
        confirmLabel="Delete for good"
        onConfirm={close}
        onCancel={close}
      >
        All 1,284 certificates, descriptions and members go with it. This cannot be undone.
      </ConfirmDialog>
    </div>
  );
}

export function FeedbackSection() {
  return (
    <>
      <Section title="Banners">
        <div className={classes.stack}>
          {tones.map((tone) => (
            <Banner
              key={tone}
              tone={tone}
              title={`A ${tone} banner.`}
              onDismiss={() => undefined}
              action={
                <Button size="xs" variant="default">
                  Act
                </Button>
              }
            >
              It says what is the case and what to do about it.
            </Banner>
          ))}
        </div>
      </Section>
      <Section title="Dialogs and toasts">
        <Dialogs />
      </Section>
      <div className={classes.columns}>
        {(['search', 'inbox', 'done', 'lost'] as const).map((name) => (
          <Section key={name} title={`Empty: ${name}`} variant="card">
            <EmptyState
              illustration={name}
              title="Nothing matches"
              hint="Take off a filter or search for less."
              action={<Button variant="default">Clear filters</Button>}
            />
          </Section>
        ))}
        <Section title="Error" variant="card">
          <ErrorState
            hint="The service did not answer in time."
            code="TIMEOUT"
            requestId="0199f3a2-7c1e-7d55-9b1e-2f7a4bb0c9d1"
            onRetry={() => undefined}
          />
        </Section>
        <Section title="Form to come" variant="card">
          <FormSkeleton />
        </Section>
      </div>
      <Section title="Cards to come">
        <CardsSkeleton cards={4} />
      </Section>
    </>
  );
}
