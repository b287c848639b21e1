import { derivedToken, hexToUuid, uuidToHex } from '../credential/secret.ts';

interface Identified {
  readonly id: string;
  readonly organizationId: string;
  readonly expiresAt: Date;
}

const shape = /^inv_([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/;

/** Says its tenant, so that the lookup is bound to it. Sending again moves the end, which makes another token. */
export const invitationToken = (authSecret: string, { id, organizationId, expiresAt }: Identified): string =>
  `inv_${uuidToHex(organizationId)}_${derivedToken(authSecret, 'invitation', `${id}:${expiresAt.getTime()}`)}`;

export const organizationOfInvitation = (token: string): string | null =>
  hexToUuid(shape.exec(token)?.[1] ?? '');

export const invitationPath = '/accept-invitation';
