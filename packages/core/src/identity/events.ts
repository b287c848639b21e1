import { z } from 'zod';
import { fact } from '../kernel/index.ts';

const person = z.object({ userId: z.uuid() });
const onlyServers = { audience: null } as const;
const forMembers = { audience: 'organization.view' } as const;

export const signedUp = fact('identity.signed_up', person, onlyServers);
export const emailVerified = fact('identity.email_verified', person, onlyServers);
export const newDevice = fact(
  'identity.new_device',
  person.extend({ device: z.string(), ip: z.string().nullable(), at: z.iso.datetime() }),
  onlyServers,
);
export const passwordChanged = fact('identity.password_changed', person, onlyServers);
export const secondFactorChanged = fact(
  'identity.second_factor_changed',
  person.extend({ change: z.enum(['activated', 'disabled', 'codes_renewed', 'code_used']) }),
  onlyServers,
);
export const refreshReused = fact(
  'identity.refresh_reused',
  person.extend({ familyId: z.uuid() }),
  onlyServers,
);

/** `ids` of sessions and refresh families that are dead now; whoever holds a stream open for one closes it. */
export const signInsEnded = fact(
  'identity.sign_ins_ended',
  person.extend({ ids: z.array(z.uuid()) }),
  onlyServers,
);

export const organizationCreated = fact('identity.organization_created', person, forMembers);
export const organizationChanged = fact('identity.organization_changed', z.object({}), forMembers);
export const memberJoined = fact('identity.member_joined', person, forMembers);
export const memberLeft = fact('identity.member_left', person, forMembers);
export const memberRolesChanged = fact('identity.member_roles_changed', person, forMembers);

const invitation = z.object({ invitationId: z.uuid() });
export const invitationSent = fact('identity.invitation_sent', invitation, forMembers);
export const invitationEnded = fact('identity.invitation_ended', invitation, forMembers);

const key = z.object({ apiKeyId: z.uuid() });
export const apiKeyCreated = fact('identity.api_key_created', key, forMembers);
export const apiKeyRevoked = fact('identity.api_key_revoked', key, forMembers);

export const identityFacts = [
  signedUp,
  emailVerified,
  newDevice,
  passwordChanged,
  secondFactorChanged,
  refreshReused,
  signInsEnded,
  organizationCreated,
  organizationChanged,
  memberJoined,
  memberLeft,
  memberRolesChanged,
  invitationSent,
  invitationEnded,
  apiKeyCreated,
  apiKeyRevoked,
];
