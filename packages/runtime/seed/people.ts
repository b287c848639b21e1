import { hashPassword } from '@atrium/core/identity';
import type { Call, Platform, StaffRole } from '@atrium/core/kernel';
import { v7 as uuid } from 'uuid';
import { type DemoEmail, demoLogins } from './logins.ts';

const names: Record<DemoEmail, string> = {
  'maya@fernwood.example': 'Maya Lindqvist',
  'theo@fernwood.example': 'Theo Okafor',
  'ines@fernwood.example': 'Inês Duarte',
  'sol@harborline.example': 'Sol Reyes',
  'nora@meridian.example': 'Nora Meridian',
  'sam@rivers.example': 'Sam Rivers',
  'lee@lakeside.example': 'Lee Park',
  'staff@atrium.example': 'Atrium Staff',
};

/** Creates a demo person with the password printed at the start. */
export async function createPerson(platform: Platform, email: DemoEmail, staffRole: StaffRole | null = null) {
  const password = demoLogins.find((login) => login.email === email)?.password ?? '';
  const passwordHash = await hashPassword(password);
  return addPerson(platform, { name: names[email], email, passwordHash, staffRole });
}

interface NewPerson {
  readonly name: string;
  readonly email: string;
  /** Without one nobody can sign in as them. */
  readonly passwordHash?: string;
  readonly staffRole?: StaffRole | null;
}

export async function addPerson(platform: Platform, person: NewPerson) {
  const { name, email } = person;
  const id = uuid();
  await platform.db.transaction({ organizationId: null, userId: id }, (tx) =>
    tx.user.create({ data: { id, ...person, emailVerifiedAt: platform.clock.now() } }),
  );
  return { id, email, name };
}

export type Person = Awaited<ReturnType<typeof addPerson>>;

/** Creates an organization with its members; the first role given to each is the one that matters. */
export async function createOrganization(
  platform: Platform,
  name: string,
  members: readonly { readonly person: Person; readonly roles: readonly string[] }[],
): Promise<string> {
  const organizationId = uuid();
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  await platform.db.transaction({ organizationId, userId: null }, async (tx) => {
    await tx.organization.create({ data: { id: organizationId, name, slug } });
    await tx.membership.createMany({
      data: members.map(({ person, roles }) => ({ organizationId, userId: person.id, roles: [...roles] })),
    });
  });
  return organizationId;
}

/** A call as if the person had just signed in. */
export const callOf = (
  platform: Platform,
  person: Person,
  organizationId: string | null,
  roles: readonly string[],
): Call => ({
  actor: {
    kind: 'user',
    userId: person.id,
    email: person.email,
    name: person.name,
    via: { kind: 'session', id: uuid() },
    organizationId,
    roles,
    provenAt: platform.clock.now(),
    emailVerified: true,
    mustEnrolSecondFactor: false,
    staffRole: null,
  },
  origin: { requestId: 'seed', ip: null, userAgent: 'demo data' },
});
