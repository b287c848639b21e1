import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { listStaffOrganizationsInput, staffOrganizationPage } from './schemas.ts';
import { shownToStaff, staffOrganizationColumns } from './shown.ts';

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** Every organization, newest first: names and dates, nothing inside. */
export const listStaffOrganizations = query({
  name: 'staff.organization.list',
  summary: 'Lists the organizations of the platform',
  input: listStaffOrganizationsInput,
  output: staffOrganizationPage,
  scope: 'staff',
  tenancy: 'none',
  run: async ({ tx }, { cursor, limit, search, state }) => {
    const [before] = cursor ? decodeCursor(cursor, z.tuple([z.uuid()])) : [];
    const rows = await tx.organization.findMany({
      where: {
        ...(before ? { id: { lt: before } } : {}),
        ...(state ? { suspendedAt: state === 'suspended' ? { not: null } : null } : {}),
        ...(search ? { OR: matching(search) } : {}),
      },
      select: staffOrganizationColumns,
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return toPage(rows, limit, shownToStaff, ({ id }) => [id]);
  },
});

const matching = (search: string) => {
  const contains = { contains: search, mode: 'insensitive' as const };
  return [{ name: contains }, { slug: contains }, ...(isId(search) ? [{ id: search.toLowerCase() }] : [])];
};
