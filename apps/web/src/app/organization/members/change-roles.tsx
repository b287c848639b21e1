'use client';

import { FormActions, FormStack, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../../../forms/problem-note.tsx';
import type { Member } from './member-table.tsx';
import { RoleChoice } from './role-choice.tsx';

type ChangeRolesProps = { readonly member: Member; readonly opened: boolean; readonly onClose: () => void };

function RolesForm({ member, onClose }: Omit<ChangeRolesProps, 'opened'>) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [roles, setRoles] = useState<readonly string[]>(member.roles);
  const change = useMutation(
    trpc.organization.members.changeRoles.mutationOptions({
      onSuccess: async () => {
        onClose();
        toast.success(`Roles of ${member.name} changed`);
        await queryClient.invalidateQueries(trpc.organization.members.list.infiniteQueryFilter());
      },
    }),
  );
  const same = [...roles].sort().join() === [...member.roles].sort().join();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!change.isPending && !same) change.mutate({ userId: member.userId, roles: [...roles] });
  };
  return (
    <form onSubmit={submit} aria-label="Roles">
      <FormStack>
        <ProblemNote error={change.error} fields={['roles']} />
        <RoleChoice
          value={roles}
          onChange={setRoles}
          error={change.error ? problemOf(change.error).fields.roles : undefined}
        />
        <FormActions submitLabel="Save" busy={change.isPending} disabled={same} onCancel={onClose} />
      </FormStack>
    </form>
  );
}

export function ChangeRoles({ member, opened, onClose }: ChangeRolesProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Roles of ${member.name}`} size={480}>
      <RolesForm member={member} onClose={onClose} />
    </Modal>
  );
}
