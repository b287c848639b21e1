import { coreRoles, type Scopes } from '@atrium/core/kernel';

const { owner, admin } = coreRoles;

/** What a shop's people do in labs, beside the roles every organization has. */
export const labsRoles = {
  'labs.editor': {
    label: 'Editor',
    description: 'Uploads certificates, corrects values, writes descriptions',
  },
  'labs.approver': { label: 'Approver', description: 'Approves and publishes descriptions' },
  'labs.viewer': { label: 'Viewer', description: 'Sees certificates and descriptions' },
} as const;

const everyone = [owner, admin, 'labs.editor', 'labs.approver', 'labs.viewer'];

export const labsScopes = {
  'labs.document.read': {
    description: 'See certificates, their records and descriptions',
    roles: everyone,
    keys: true,
    staff: ['support', 'admin'],
  },
  'labs.document.write': {
    description: 'Upload certificates, correct and confirm values, retry and cancel',
    roles: [owner, admin, 'labs.editor'],
    keys: true,
  },
  'labs.description.write': {
    description: 'Write and edit descriptions, and hand them in for review',
    roles: [owner, admin, 'labs.editor', 'labs.approver'],
    keys: true,
  },
  'labs.description.approve': {
    description: 'Approve, publish and withdraw descriptions',
    roles: [owner, admin, 'labs.approver'],
  },
  'labs.file.read': {
    description: 'Download the certificates themselves',
    roles: everyone,
    keys: true,
  },
  'labs.settings.write': {
    description: 'Choose jurisdiction, tone, length and channel',
    roles: [owner, admin],
  },
} satisfies Scopes;
