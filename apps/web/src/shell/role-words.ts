const words: Readonly<Record<string, string>> = {
  owner: 'Owner',
  admin: 'Administrator',
  member: 'Member',
  'labs.editor': 'Editor',
  'labs.approver': 'Approver',
  'labs.viewer': 'Viewer',
};

/** Roles as a person reads them: `Owner`, `Editor, Approver`. */
export const roleWords = (roles: readonly string[]): string =>
  roles.map((role) => words[role] ?? role).join(', ') || 'Member';
