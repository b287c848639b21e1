import { z } from 'zod';
import { decodeCursor, query, toPage } from '../../kernel/index.ts';
import { findPeopleInput, staffPersonPage } from './schemas.ts';
import { shownPerson, staffPersonColumns } from './shown.ts';

/** People by e-mail address, newest first. Each search is kept in the audit log, without its words. */
export const findPeople = query({
  name: 'staff.person.find',
  summary: 'Finds people by e-mail address',
  input: findPeopleInput,
  output: staffPersonPage,
  scope: 'staff',
  tenancy: 'none',
  audit: true,
  run: async ({ tx }, { cursor, limit, search }) => {
    const [before] = cursor ? decodeCursor(cursor, z.tuple([z.uuid()])) : [];
    const isId = z.uuid().safeParse(search).success;
    const rows = await tx.user.findMany({
      where: {
        AND: [before ? { id: { lt: before } } : {}, isId ? { id: search } : { email: { contains: search } }],
      },
      select: staffPersonColumns,
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return toPage(rows, limit, shownPerson, ({ id }) => [id]);
  },
});
