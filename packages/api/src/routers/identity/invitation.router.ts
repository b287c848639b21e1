import {
  acceptInvitation,
  createInvitation,
  listInvitations,
  previewInvitation,
  resendInvitation,
  revokeInvitation,
} from '@atrium/core/identity';
import { expose, router } from '../../trpc.ts';

const tags = ['Members'] as const;

export const invitationRouter = router({
  list: expose(listInvitations, { method: 'GET', path: '/invitations', tags }),
  create: expose(createInvitation, { method: 'POST', path: '/invitations', tags }),
  resend: expose(resendInvitation, { method: 'POST', path: '/invitations/{id}/resend', tags }),
  revoke: expose(revokeInvitation, { method: 'DELETE', path: '/invitations/{id}', tags }),
  preview: expose(previewInvitation),
  accept: expose(acceptInvitation),
});
