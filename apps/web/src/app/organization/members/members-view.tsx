'use client';

import { useTRPC } from '@atrium/web-client';
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useKeepFresh } from '../../../api/live.tsx';
import { useMay } from '../../../api/session.tsx';
import { OrganizationPage } from '../organization-page.tsx';
import { InvitationTable } from './invitation-table.tsx';
import { Invite } from './invite.tsx';
import { MemberTable } from './member-table.tsx';

/** What others do to the members shows here at once. */
function useLiveMembers() {
  const trpc = useTRPC();
  useKeepFresh(
    ['identity.member_joined', 'identity.member_left', 'identity.member_roles_changed'],
    trpc.organization.members.list.pathKey(),
  );
  useKeepFresh(
    ['identity.invitation_sent', 'identity.invitation_ended', 'identity.member_joined'],
    trpc.organization.invitations.list.pathKey(),
  );
}

/** Who works here, and who is invited to. */
export function MembersView() {
  const mayManage = useMay()('organization.members.manage');
  const [inviting, setInviting] = useState(false);
  useLiveMembers();
  return (
    <OrganizationPage
      {...(mayManage
        ? {
            actions: (
              <Button leftSection={<IconUserPlus size={16} stroke={1.6} />} onClick={() => setInviting(true)}>
                Invite
              </Button>
            ),
          }
        : {})}
    >
      <MemberTable mayManage={mayManage} />
      {mayManage ? <InvitationTable /> : null}
      <Invite opened={inviting} onClose={() => setInviting(false)} />
    </OrganizationPage>
  );
}
