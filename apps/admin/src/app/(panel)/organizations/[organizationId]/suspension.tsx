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

type Act = 'suspend' | 'reinstate';

const words = {
  suspend: {
    label: 'Suspend',
    tone: 'danger',
    description: 'Members and keys are refused within a second, jobs wait. Nothing is deleted.',
    question: 'Its people can do nothing until it is reinstated. Its owners see the reason you gave.',
    done: 'Organization suspended',
  },
  reinstate: {
    label: 'Reinstate',
    tone: 'accent',
    description: 'Members and keys may enter again, and the jobs that waited run.',
    question: 'Its people find everything as they left it.',
    done: 'Organization reinstated',
  },
} as const;

function useActs(onDone: (act: Act) => void) {
  const { suspend, reinstate } = useTRPC().staff.organization;
  return {
    suspend: useMutation(suspend.mutationOptions({ onSuccess: () => onDone('suspend') })),
    reinstate: useMutation(reinstate.mutationOptions({ onSuccess: () => onDone('reinstate') })),
  };
}

/** Closes the organization, or opens it again. The reason of the visit is the reason of the act. */
export function Suspension({ organization, onChanged }: SuspensionProps) {
  const mayAct = useStaff().staffRole === 'admin';
  const possible: Act = organization.state === 'suspended' ? 'reinstate' : 'suspend';
  const [asked, setAsked] = useState<Act>(possible);
  const [asking, setAsking] = useState(false);
  const acts = useActs((act) => {
    setAsking(false);
    toast.success(words[act].done);
    onChanged();
  });
  const ask = () => {
    setAsked(possible);
    setAsking(true);
  };
  const { error, isPending, mutate } = acts[asked];
  return (
    <Section
      title={words[possible].label}
      description={words[possible].description}
      actions={
        <Button variant="outline" color={words[possible].tone} disabled={!mayAct} onClick={ask}>
          {words[possible].label}
        </Button>
      }
    >
      {mayAct ? null : <p className="at-muted">Only administrators may do this.</p>}
      <ConfirmDialog
        opened={asking}
        title={`${words[asked].label} ${organization.name}?`}
        confirmLabel={words[asked].label}
        tone={words[asked].tone}
        busy={isPending}
        error={error ? problemOf(error).message : null}
        onConfirm={() => mutate({})}
        onCancel={() => setAsking(false)}
        {...(asked === 'suspend' ? { typedConfirmation: organization.slug } : {})}
      >
        {words[asked].question}
      </ConfirmDialog>
    </Section>
  );
}
