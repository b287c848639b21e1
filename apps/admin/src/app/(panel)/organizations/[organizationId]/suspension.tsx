'use client';

import type { Outputs } from '@atrium/api/types';
import { ConfirmDialog, Section, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useStaff } from '../../../../session/staff-session.tsx';

type SuspensionProps = {
  readonly organization: Outputs['staff']['organization']['get'];
  readonly onChanged: () => void;
};

/** Closes the organization, or opens it again. The reason of the visit is the reason of the act. */
export function Suspension({ organization, onChanged }: SuspensionProps) {
  const trpc = useTRPC();
  const mayAct = useStaff().staffRole === 'admin';
  const [asking, setAsking] = useState(false);
  const done = (words: string) => () => {
    setAsking(false);
    toast.success(words);
    onChanged();
  };
  const suspend = useMutation(
    trpc.staff.organization.suspend.mutationOptions({ onSuccess: done('Organization suspended') }),
  );
  const reinstate = useMutation(
    trpc.staff.organization.reinstate.mutationOptions({ onSuccess: done('Organization reinstated') }),
  );
  const { name, slug, state } = organization;
  const suspended = state === 'suspended';
  const act = suspended ? reinstate : suspend;
  return (
    <Section
      title={suspended ? 'Reinstate' : 'Suspend'}
      description={
        suspended
          ? 'Members and keys may enter again, and the jobs that waited run.'
          : 'Members and keys are refused within a second, jobs wait. Nothing is deleted.'
      }
      actions={
        <Button
          color={suspended ? 'accent' : 'danger'}
          variant={suspended ? 'filled' : 'outline'}
          disabled={!mayAct}
          onClick={() => setAsking(true)}
        >
          {suspended ? 'Reinstate' : 'Suspend'}
        </Button>
      }
    >
      {mayAct ? null : <p className="at-muted">Only administrators may do this.</p>}
      <ConfirmDialog
        opened={asking}
        title={suspended ? `Reinstate ${name}?` : `Suspend ${name}?`}
        confirmLabel={suspended ? 'Reinstate' : 'Suspend'}
        tone={suspended ? 'accent' : 'danger'}
        busy={act.isPending}
        error={act.error ? problemOf(act.error).message : null}
        onConfirm={() => act.mutate({})}
        onCancel={() => setAsking(false)}
        {...(suspended ? {} : { typedConfirmation: slug })}
      >
        {suspended
          ? 'Its people find everything as they left it.'
          : 'Its people can do nothing until it is reinstated. Its owners see the reason you gave.'}
      </ConfirmDialog>
    </Section>
  );
}
