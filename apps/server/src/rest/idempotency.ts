import { createHash } from 'node:crypto';
import type { ApiContext } from '@atrium/api';
import { type Call, DomainError, idOf, organizationOf, type Platform, type Tx } from '@atrium/core/kernel';
import type { Operation } from './operations.ts';

const keptSeconds = 86_400;
/** A claim this old belongs to a process that died: its work was rolled back, and cannot be committed any more. */
const claimSeconds = 60;
const nobody = { organizationId: null, userId: null };

interface Claim {
  readonly owner: string;
  readonly key: string;
  readonly createdAt: Date;
}

interface Request {
  readonly context: ApiContext;
  readonly operation: Operation;
  readonly key: string | string[];
  readonly input: unknown;
  readonly run: (call: Call) => Promise<unknown>;
}

/**
 * Runs a write once for each key (of a caller, in an organization, on a route; kept 24 hours). A repeat gets the first
 * answer; another body under the same key is 422; a repeat while the first still runs is 409. The answer is stored in
 * the write's own transaction, so that neither can exist without the other. A refused write leaves the key free.
 */
export async function withIdempotency(request: Request): Promise<{ body: string; replayed: boolean }> {
  const { platform, call } = request.context;
  const claim = claimOf(request, platform.clock.now());
  if (!claim) return { body: JSON.stringify(await request.run(call)), replayed: false };
  const requestHash = createHash('sha256').update(JSON.stringify(request.input)).digest('hex');
  const earlier = await takeOrFind(platform, claim, requestHash);
  if (earlier !== null) return { body: earlier, replayed: true };
  try {
    const beforeCommit = (tx: Tx, output: unknown) => keep(platform, tx, claim, JSON.stringify(output));
    return { body: JSON.stringify(await request.run({ ...call, beforeCommit })), replayed: false };
  } catch (error) {
    await platform.db.transaction(nobody, (tx) =>
      tx.idempotencyKey.deleteMany({ where: { ...claim, status: null } }),
    );
    throw error;
  }
}

/** Visitors have no name to keep a key under: their writes run each time. */
function claimOf({ context, operation, key }: Request, createdAt: Date): Claim | null {
  const { actor } = context.call;
  const id = idOf(actor);
  if (id === null) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new DomainError('BAD_INPUT', 'An Idempotency-Key is 1 to 255 visible ASCII characters.', {
      fields: { 'Idempotency-Key': 'not usable' },
    });
  }
  const owner = `${actor.kind}:${id}@${organizationOf(actor) ?? ''} ${operation.method} ${operation.path}`;
  return { owner, key, createdAt };
}

/** The earlier answer, or null when the key is ours now. */
async function takeOrFind(platform: Platform, claim: Claim, requestHash: string): Promise<string | null> {
  const { owner, key, createdAt } = claim;
  const expiresAt = new Date(createdAt.getTime() + keptSeconds * 1000);
  const abandoned = new Date(createdAt.getTime() - claimSeconds * 1000);
  return platform.db.transaction(nobody, async (tx) => {
    const taken = await tx.$executeRaw`
      INSERT INTO "IdempotencyKey" AS k (owner, key, "requestHash", "createdAt", "expiresAt")
      VALUES (${owner}, ${key}, ${requestHash}, ${createdAt}, ${expiresAt})
      ON CONFLICT (owner, key) DO UPDATE SET
        "requestHash" = excluded."requestHash", "createdAt" = excluded."createdAt",
        "expiresAt" = excluded."expiresAt", status = NULL, body = NULL
      WHERE k."expiresAt" < ${createdAt} OR (k.status IS NULL AND k."createdAt" < ${abandoned})`;
    if (taken > 0) return null;
    const found = await tx.idempotencyKey.findUnique({ where: { owner_key: { owner, key } } });
    if (found && found.requestHash !== requestHash) {
      throw new DomainError('UNPROCESSABLE', 'This Idempotency-Key was used for another request.', {
        reason: 'idempotency_key_reused',
      });
    }
    if (!found || found.status === null) {
      throw new DomainError('CONFLICT', 'The first request with this Idempotency-Key still runs.', {
        reason: 'idempotency_key_in_use',
        retryAfterSeconds: 1,
      });
    }
    return platform.ports.cipher.open(String(found.body), `${owner} ${key}`);
  });
}

/** Answers may hold a secret shown once, hence the cipher. Throws, undoing the write, when the claim was lost. */
async function keep(platform: Platform, tx: Tx, claim: Claim, answer: string): Promise<void> {
  const body = platform.ports.cipher.seal(answer, `${claim.owner} ${claim.key}`);
  const kept = await tx.idempotencyKey.updateMany({
    where: { ...claim, status: null },
    data: { status: 200, body },
  });
  if (kept.count === 0)
    throw new DomainError('CONFLICT', 'This request took too long and was repeated meanwhile.');
}
