'use client';

import type { Outputs } from '@atrium/api/types';
import { Section, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ReasonDialog } from '../../../../parts/reason-dialog.tsx';
import { useStaff } from '../../../../session/staff-session.tsx';

type PersonActsProps = {
  readonly person: Outputs['staff']['person']['get'];
  readonly onChanged: () => void;
};

type Act = 'end' | 'disable' | 'enable';

const words = {
  end: {
    title: 'End every sign-in?',
    label: 'End sign-ins',
    text: 'All browsers and apps are signed out within a second. The person may sign in again.',
  },
  disable: {
    title: 'Disable this account?',
    label: 'Disable',
    text: 'No way in opens any more, every sign-in ends, and its API keys stop. Nothing is deleted.',
  },
  enable: { title: 'Enable this account?', label: 'Enable', text: 'The person may sign in again.' },
} as const satisfies Record<Act, { title: string; label: string; text: string }>;

function useActs(userId: string, onDone: (message: string) => void) {
  const trpc = useTRPC();
  const { endSignIns, disable, enable } = trpc.staff.person;
  const acts = {
    end: useMutation(endSignIns.mutationOptions({ onSuccess: () => onDone('Sign-ins ended') })),
    disable: useMutation(disable.mutationOptions({ onSuccess: () => onDone('Account disabled') })),
    enable: useMutation(enable.mutationOptions({ onSuccess: () => onDone('Account enabled') })),
  };
  return {
    run: (act: Act, reason: string) => acts[act].mutate({ userId, reason }),
    busy: (act: Act) => acts[act].isPending,
    error: (act: Act) => (acts[act].error ? problemOf(acts[act].error).message : null),
  };
}

/** Ends sign-ins, closes the account or opens it again; each with a reason. */
export function PersonActs({ person, onChanged }: PersonActsProps) {
  const staff = useStaff();
  const [act, setAct] = useState<Act | null>(null);
  const { run, busy, error } = useActs(person.id, (message) => {
    setAct(null);
    toast.success(message);
    onChanged();
  });
  const toggle: Act = person.disabledAt ? 'enable' : 'disable';
  const mayToggle = staff.staffRole === 'admin' && staff.id !== person.id;
  return (
    <Section
      title="Account"
      description={
        staff.id === person.id ? 'This is you.' : 'Each act is kept in the audit log with its reason.'
      }
      actions={
        <>
          <Button variant="default" disabled={person.signIns.length === 0} onClick={() => setAct('end')}>
            End sign-ins
          </Button>
          <Button
            variant={toggle === 'disable' ? 'outline' : 'filled'}
            color={toggle === 'disable' ? 'danger' : 'accent'}
            disabled={!mayToggle}
            onClick={() => setAct(toggle)}
          >
            {words[toggle].label}
          </Button>
        </>
      }
    >
      {act ? (
        <ReasonDialog
          opened
          title={words[act].title}
          confirmLabel={words[act].label}
          tone={act === 'enable' ? 'accent' : 'danger'}
          busy={busy(act)}
          error={error(act)}
          onConfirm={(reason) => run(act, reason)}
          onCancel={() => setAct(null)}
        >
          {words[act].text}
        </ReasonDialog>
      ) : null}
    </Section>
  );
}
