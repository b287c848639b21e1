import { appRouter, callVerb, type ProcedureMeta } from '@atrium/api';
import { type Call, changesThings, DomainError, inputSchemaOf, type Verb } from '@atrium/core/kernel';
import { type TestPlatform, testPlatform } from '@atrium/core/testing';
import { createCipher, registrations } from '@atrium/runtime';
import type { AnyProcedure, AnyRouter } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { particularInputs } from './testing/particular-inputs.ts';
import { idFieldsOf, type JsonSchema, sampleInput } from './testing/sample-input.ts';
import { type Kind, tenantWorld, type World } from './testing/tenant-world.ts';

const router: AnyRouter = appRouter;
const procedures = Object.entries<AnyProcedure>(router._def.procedures).map(([path, { _def }]) => ({
  path,
  verb: (_def.meta as ProcedureMeta | undefined)?.verb,
  declares: _def as { readonly inputs?: readonly unknown[]; readonly output?: unknown },
}));

interface Stop {
  readonly path: string;
  readonly verb: Verb;
  readonly schema: JsonSchema;
}

const stops: Stop[] = procedures.flatMap(({ path, verb }) =>
  verb ? [{ path, verb, schema: inputSchemaOf(verb) as JsonSchema }] : [],
);
const scopes = new Map(registrations.flatMap((registration) => Object.entries(registration.scopes)));
const isStaffs = ({ verb }: Stop) =>
  verb.scope === 'staff' || verb.scope === 'staff_admin' || scopes.get(verb.scope)?.roles.length === 0;
const takesIds = ({ schema }: Stop) => idFieldsOf(schema).length > 0;
const isFilter = ({ schema }: Stop) => idFieldsOf(schema).every((field) => !schema.required?.includes(field));

const named = (list: readonly Stop[]) => list.map((stop) => [stop.path, stop] as const);
/** What a school offers, or sells, to everybody is there for everybody; what of it is open: academy/locked-walk.db.test.ts. */
const isVisit = ({ path, verb }: Stop) =>
  (path.startsWith('academy.') && verb.tenancy === 'none') || path === 'billing.purchase.start';
const naming = stops.filter((stop) => !isStaffs(stop) && !isVisit(stop) && takesIds(stop) && !isFilter(stop));
const nameless = stops.filter((stop) => !isStaffs(stop) && !takesIds(stop) && changesThings(stop.verb));

/** Which row an id field names; `id` alone is told by where the procedure lives. */
const kindByField: Readonly<Record<string, Kind>> = {
  organizationId: 'organization',
  userId: 'person',
  actorId: 'person',
  fileId: 'file',
  documentId: 'document',
  correctionId: 'correction',
  courseId: 'course',
  coverFileId: 'file',
  moduleKey: 'module',
  lessonKey: 'lesson',
  blockKey: 'block',
  questionId: 'question',
  key: 'module',
  grantId: 'grant',
  offerId: 'offer',
  purchaseId: 'purchase',
  checkoutId: 'checkout',
};
const kindByPlace: readonly (readonly [string, Kind])[] = [
  ['identity.sessions.', 'session'],
  ['organization.invitations.', 'invitation'],
  ['organization.apiKeys.', 'apiKey'],
  ['notifications.', 'notification'],
  ['billing.admin.', 'meterReport'],
];

function kindOf(path: string, field: string): Kind {
  const kind = kindByField[field] ?? kindByPlace.find(([start]) => path.startsWith(start))?.[1];
  if (!kind) throw new Error(`${path} takes a ${field}: say here which row of the world that is`);
  return kind;
}

/** Commands that name no row: they act on the caller, on the caller's organization, or on a secret the caller brings. */
const namesNoRow = [
  'academy.course.create',
  'academy.figure.put',
  'academy.figure.remove',
  'academy.question.create',
  'academy.question.renameCategory',
  'ai.setBudget',
  'billing.portal.open',
  'billing.subscription.cancel',
  'billing.subscription.cancelChange',
  'billing.subscription.downgrade',
  'billing.subscription.previewUpgrade',
  'billing.subscription.resume',
  'billing.subscription.start',
  'billing.subscription.upgrade',
  'identity.profile.changePassword',
  'identity.profile.confirmEmailChange',
  'identity.profile.requestEmailChange',
  'identity.profile.update',
  'identity.proveSecondFactor',
  'identity.redeemTicket',
  'identity.requestPasswordReset',
  'identity.resendVerification',
  'identity.resetPassword',
  'identity.secondFactor.activate',
  'identity.secondFactor.disable',
  'identity.secondFactor.enrol',
  'identity.secondFactor.regenerateRecoveryCodes',
  'identity.sessions.revokeOthers',
  'identity.signIn',
  'identity.signOut',
  'identity.signUp',
  'identity.stepUp',
  'identity.tokens.issue',
  'identity.tokens.refresh',
  'identity.tokens.revoke',
  'identity.verifyEmail',
  'labs.settings.change',
  'labs.trial.begin',
  'notifications.markAllRead',
  'notifications.setSetting',
  'organization.apiKeys.create',
  'organization.changeSettings',
  'organization.create',
  'organization.invitations.accept',
  'organization.invitations.create',
  'organization.invitations.preview',
  'organization.members.leave',
  'organization.rename',
];

let host: TestPlatform;
let mine: World;
let other: World;

beforeAll(async () => {
  const cipher = createCipher(['a secret for tests only, 32 bytes or more']);
  host = await testPlatform({ registrations, ports: { cipher } });
  mine = await tenantWorld(host.platform);
  other = await tenantWorld(host.platform);
});
afterAll(() => host.close());

const visitor: Call = {
  actor: { kind: 'visitor' },
  origin: { requestId: 'walk', ip: null, userAgent: null },
};

const outcomeOf = (stop: Stop, call: Call, world: World): Promise<string> =>
  callVerb({ platform: host.platform, call }, stop.verb, inputFor(stop, world)).then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : `fault: ${String(error)}`),
  );

const inputFor = (stop: Stop, world: World): object => ({
  ...sampleInput(stop.schema, (field) => world.ids[kindOf(stop.path, field)]),
  ...particularInputs[stop.path],
});

describe('every procedure', () => {
  test('declares its input and output and has a verb behind it; the streams alone have none', () => {
    expect(procedures.filter(({ verb }) => !verb).map(({ path }) => path)).toEqual([
      'live.facts',
      'academy.tutor.stream',
    ]);
    const silent = procedures.filter(
      ({ verb, declares }) => verb && !(declares.inputs?.length && declares.output),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('that is a command names a row, or is known to name none', () => {
    expect(nameless.map(({ path }) => path).sort()).toEqual(namesNoRow);
  });
});

/** The other half of the tenancy walk: the ids it walks with are real, so that it cannot pass by finding nothing. */
test.each(named(naming))(
  '%s: a row is there for its own tenant, and NOT_FOUND for another',
  async (_path, stop) => {
    expect(await outcomeOf(stop, mine.owner.call, other)).toBe('NOT_FOUND');
    const own = await tenantWorld(host.platform);
    expect(await outcomeOf(stop, own.owner.call, own)).not.toMatch(/NOT_FOUND|BAD_INPUT/);
  },
);

test.each(named(stops.filter(isStaffs)))(
  '%s is the staff’s: no customer may call it',
  async (_path, stop) => {
    const answers = [mine.owner.call, visitor].map((call) => outcomeOf(stop, call, other));
    expect(await Promise.all(answers)).toEqual(['FORBIDDEN', 'UNAUTHENTICATED']);
  },
);
