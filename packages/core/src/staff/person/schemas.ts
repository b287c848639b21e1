import { z } from 'zod';
import { pageInput, pageOf } from '../../kernel/page.ts';

export const findPeopleInput = pageInput.extend({
  /** Part of an e-mail address, or a whole id. Nobody is listed without it. */
  search: z.string().trim().toLowerCase().min(3, 'Type at least three characters.').max(320),
});

export const staffPerson = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  emailVerified: z.boolean(),
  staffRole: z.enum(['support', 'admin']).nullable(),
  secondFactor: z.boolean(),
  disabledAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type StaffPerson = z.output<typeof staffPerson>;

export const staffPersonPage = pageOf(staffPerson);
export const oneStaffPerson = z.strictObject({ userId: z.uuid() });

export const staffPersonDetail = staffPerson.extend({
  signIns: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['browser', 'app']),
      device: z.string(),
      methods: z.array(z.string()),
      ip: z.string().nullable(),
      createdAt: z.iso.datetime(),
      lastSeenAt: z.iso.datetime(),
      expiresAt: z.iso.datetime(),
    }),
  ),
});

/** Why staff act on an account; kept in the audit log. */
export const actOnPersonInput = z.strictObject({
  userId: z.uuid(),
  reason: z.string().trim().min(5, 'Say why, in a few words.').max(500),
});
export const endedSignIns = z.object({ ended: z.int() });
