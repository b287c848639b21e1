import { z } from 'zod';

/** Trimmed and lower-cased: one person, one spelling. */
export const emailAddress = z
  .string()
  .max(320)
  .trim()
  .toLowerCase()
  .pipe(z.email('Enter an e-mail address, like ana@example.com.').max(254));

export const personName = z
  .string()
  .trim()
  .min(1, 'Enter your name.')
  .max(120)
  .regex(/^[^\p{Cc}<>]*$/u, 'A name holds no brackets or control characters.');

/** A token out of one of our links or answers. */
export const opaqueToken = z.string().min(20).max(500);

export const nothing = z.object({});

export const me = z.object({
  user: z.object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    emailVerified: z.boolean(),
    locale: z.string(),
    timeZone: z.string(),
    staffRole: z.enum(['support', 'admin']).nullable(),
  }),
  organizations: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      roles: z.array(z.string()),
      /** The roles' words for people. */
      roleLabels: z.array(z.string()),
      suspended: z.boolean(),
    }),
  ),
  /** The organization worked in now. */
  organization: z
    .object({
      id: z.uuid(),
      name: z.string(),
      slug: z.string(),
      roles: z.array(z.string()),
      roleLabels: z.array(z.string()),
      secondFactorNeeded: z.boolean(),
    })
    .nullable(),
  /** Every scope held now: what the page may offer. The server checks again. */
  scopes: z.array(z.string()),
  secondFactor: z.object({
    active: z.boolean(),
    recoveryCodesLeft: z.int(),
    /** Nothing else works before a second factor is set up. */
    mustEnrol: z.boolean(),
  }),
});
export type Me = z.output<typeof me>;
