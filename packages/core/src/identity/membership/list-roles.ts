import { z } from 'zod';
import { isCoreRole, query } from '../../kernel/index.ts';
import { mayGrant } from './grants.ts';
import { roleList } from './schemas.ts';

/** The roles an organization's members may have: the organization's own and its products'. */
export const listRoles = query({
  name: 'identity.member.list_roles',
  summary: 'List the roles of the organization',
  input: z.strictObject({}),
  output: roleList,
  scope: 'organization.view',
  run: async ({ actor, platform }) => {
    const own = actor.kind === 'user' ? actor.roles : [];
    const items = platform.registry.registrations.flatMap(({ name: product, roles = {} }) =>
      Object.entries(roles).map(([name, words]) => ({
        name,
        ...words,
        product: isCoreRole(name) ? null : product,
        grantable: mayGrant(platform.registry, own, [name]),
      })),
    );
    return { items };
  },
});
