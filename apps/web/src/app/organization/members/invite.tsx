'use client';

import { Modal } from '@mantine/core';
import { InviteForm } from './invite-form.tsx';

/** Invites one or several people. */
export function Invite({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Invite people" size={520}>
      <InviteForm onClose={onClose} />
    </Modal>
  );
}
