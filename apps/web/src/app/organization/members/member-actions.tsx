'use client';

import { ConfirmDialog, toast } from '@atrium/ui';
import { problemOf, useTRPC } from '@atrium/web-client';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay, useMe } from '../../../api/session.tsx';
import { ChangeRoles } from './change-roles.tsx';
import type { Member } from './member-table.tsx';

type MemberActionsProps = { readonly member: Member; readonly lastOwner: boolean };

type RemoveProps = { readonly member: Member; readonly opened: boolean; readonly onClose: () => void };

function Remove({ member, opened, onClose }: RemoveProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.organization.members.remove.mutationOptions({
      onSuccess: async () => {
        onClose();
        toast.success(`${member.name} was removed`);
        await queryClient.invalidateQueries(trpc.organization.members.list.infiniteQueryFilter());
      },
    }),
  );
  return (
    <ConfirmDialog
      opened={opened}
      title={`Remove ${member.name}?`}
      confirmLabel="Remove member"
      tone="danger"
      busy={remove.isPending}
      error={remove.error ? problemOf(remove.error).message : null}
      onConfirm={() => remove.mutate({ userId: member.userId })}
      onCancel={() => {
        remove.reset();
        onClose();
      }}
    >
      Access ends at once, and API keys they made stop working. What they did here stays.
    </ConfirmDialog>
  );
}

/** Why nothing can be done to this member; null when something can. */
function useHindrance({ member, lastOwner }: MemberActionsProps): string | null {
  const { user } = useMe();
  const mayTouchOwners = useMay()('organization.owners.manage');
  if (member.userId === user.id) {
    return lastOwner
      ? 'You are the last owner. Name another one before you leave.'
      : 'Nobody changes their own roles. Leaving is under General.';
  }
  if (member.roles.includes('owner') && !mayTouchOwners) return 'Only an owner changes another owner.';
  return null;
}

/** What may be done to a member, or why nothing may. */
export function MemberActions({ member, lastOwner }: MemberActionsProps) {
  const [act, setAct] = useState<'roles' | 'remove' | null>(null);
  const hindrance = useHindrance({ member, lastOwner });
  const close = () => setAct(null);
  return (
    <>
      <Menu width={248} position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`Actions for ${member.name}`}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {hindrance ? <Menu.Label>{hindrance}</Menu.Label> : null}
          <Menu.Item onClick={() => setAct('roles')} disabled={hindrance !== null}>
            Change roles
          </Menu.Item>
          <Menu.Item color="danger" onClick={() => setAct('remove')} disabled={hindrance !== null}>
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ChangeRoles member={member} opened={act === 'roles'} onClose={close} />
      <Remove member={member} opened={act === 'remove'} onClose={close} />
    </>
  );
}
