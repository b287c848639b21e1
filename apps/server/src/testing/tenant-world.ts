import { randomUUID } from 'node:crypto';
import { addSeconds, type Context, days, type Platform } from '@atrium/core/kernel';
import { type TestMember, testMember } from '@atrium/core/testing';
import { academyRows } from './academy-rows.ts';
import { billingRows } from './billing-rows.ts';

/** A word in every text of the world that must never be read outside it. */
export const canary = 'CANARY-OF-ANOTHER-TENANT';

export interface World {
  readonly owner: TestMember;
  /** A row of each kind an input may name. */
  readonly ids: Readonly<Record<Kind, string>>;
}

export type Kind =
  | 'organization'
  | 'person'
  | 'session'
  | 'invitation'
  | 'apiKey'
  | 'notification'
  | 'file'
  | 'document'
  | 'correction'
  | 'course'
  | 'module'
  | 'lesson'
  | 'block'
  | 'question'
  | 'grant'
  | 'offer'
  | 'purchase'
  | 'checkout'
  | 'meterReport';

const roles = ['owner', 'admin', 'labs.editor', 'labs.approver'];
const hash = (): string => randomUUID();

/** An organization with a row in every table an input can point at. */
export async function tenantWorld(platform: Platform): Promise<World> {
  const owner = await testMember(platform, { roles });
  const { organizationId, userId } = owner;
  const person = await testMember(platform, { organizationId, roles: ['member'] });
  const now = platform.clock.now();
  const rows = await platform.db.transaction({ organizationId, userId }, async (tx) => {
    const place: Place = { tx, organizationId, userId, now, later: addSeconds(now, days(1)) };
    return {
      ...(await identityRows(place)),
      ...(await labsRows(place)),
      ...(await academyRows({ tx, organizationId, canary })),
      ...(await billingRows({ tx, organizationId, userId, now, canary })),
    };
  });
  return { owner, ids: { organization: organizationId, person: person.userId, ...rows } };
}

interface Place {
  readonly tx: Context['tx'];
  readonly organizationId: string;
  readonly userId: string;
  readonly now: Date;
  readonly later: Date;
}

async function identityRows({ tx, organizationId, userId, now, later }: Place) {
  const ofUser = { userId, tokenHash: hash(), organizationId, methods: ['pwd'] };
  const session = await tx.session.create({
    data: { ...ofUser, authenticatedAt: now, lastSeenAt: now, expiresAt: later },
  });
  const email = `${canary}@example.test`;
  const invitation = await tx.invitation.create({
    data: {
      organizationId,
      email,
      roles: ['member'],
      tokenHash: hash(),
      invitedById: userId,
      expiresAt: later,
    },
  });
  const scopes = ['labs.document.read'];
  const apiKey = await tx.apiKey.create({
    data: {
      organizationId,
      createdById: userId,
      name: canary,
      secretHash: hash(),
      prefix: 'ak_x',
      scopes,
    },
  });
  const words = { title: canary, body: canary };
  const notification = await tx.notification.create({
    data: { organizationId, userId, type: 'labs.document.rejected', ...words, dedupeKey: hash() },
  });
  return {
    session: session.id,
    invitation: invitation.id,
    apiKey: apiKey.id,
    notification: notification.id,
  };
}

async function labsRows(place: Place) {
  const { tx, organizationId, userId, now } = place;
  const [kept, file] = [await fileRow(place, now), await fileRow(place, null)];
  const document = await tx.labsDocument.create({
    data: {
      organizationId,
      fileId: kept,
      fileName: `${canary}.pdf`,
      sha256: hash(),
      status: 'ready',
      productName: canary,
      labName: canary,
    },
  });
  const ofDocument = { organizationId, documentId: document.id };
  const record = { version: 1, record: { canary }, readerVersion: '1', readMs: 1 };
  await tx.labsRecord.create({ data: { ...ofDocument, ...record } });
  const change = { kind: 'value', path: 'totals.thc', before: 1, after: 2, reason: canary };
  const correction = await tx.labsCorrection.create({
    data: { ...ofDocument, ...change, createdById: userId },
  });
  await descriptionRows(place, document.id);
  return { file, document: document.id, correction: correction.id };
}

async function fileRow({ tx, organizationId, userId }: Place, adoptedAt: Date | null): Promise<string> {
  const named = { name: `${canary}.pdf`, contentType: 'application/pdf', purpose: 'labs.certificate' };
  const content = { key: hash(), bytes: 1n, sha256: hash() };
  const { id } = await tx.file.create({
    data: { organizationId, createdById: userId, ...named, ...content, adoptedAt },
  });
  return id;
}

async function descriptionRows({ tx, organizationId }: Place, documentId: string): Promise<void> {
  const wish = { tone: 'neutral', length: 'short', channel: 'web_shop', jurisdiction: 'CA' };
  const description = await tx.labsDescription.create({
    data: { organizationId, documentId, ...wish, currentVersion: 1 },
  });
  const words = { headline: canary, body: canary, writer: 'local', recordVersion: 1, rulesVersion: '1' };
  await tx.labsDescriptionVersion.create({
    data: { organizationId, descriptionId: description.id, number: 1, ...words },
  });
  const run = { task: canary, engine: 'local', outcome: 'done', latencyMs: 1, promptVersion: '1' };
  await tx.aiRun.create({ data: { organizationId, ...run } });
}
