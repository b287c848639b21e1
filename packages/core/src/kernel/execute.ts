import type { Binding, Tx } from '@atrium/db';
import { Prisma } from '@atrium/db';
import { z } from 'zod';
import { type Actor, type Origin, personOf } from './actor.ts';
import { authorize, tenantOf } from './authorize.ts';
import { DomainError, Refusal } from './errors.ts';
import type { Platform } from './platform.ts';
import { takeToken } from './throttle.ts';
import type { Command, HotCommand, HotQuery, Query, Verb } from './verb.ts';
import { Work, writeAudit } from './work.ts';

/** Who calls, and from where. */
export interface Call {
  readonly actor: Actor;
  readonly origin: Origin;
  /** Last act of a command's transaction, given its answer: what must exist if and only if the command took effect. */
  readonly beforeCommit?: (tx: Tx, output: unknown) => Promise<void>;
}

type InputOf<V extends Verb> = z.input<V['input']>;
type OutputOf<V extends Verb> = z.output<V['output']>;

/**
 * The way of every request: input parsed, scope checked, tenant bound, verb run, audit, facts and jobs written in the
 * verb's own transaction, output parsed. Throws DomainError for what is expected; anything else is a fault.
 */
export async function execute<V extends Verb>(
  platform: Platform,
  verb: V,
  call: Call,
  rawInput: InputOf<V>,
): Promise<OutputOf<V>> {
  const started = performance.now();
  let outcome = 'done';
  try {
    const now = platform.clock.now();
    const input = parseInput(verb, rawInput);
    authorize(verb, call.actor, platform.registry, now);
    await throttle(platform, verb, call, input, now);
    const output = await station(platform, verb, call, input, now);
    return verb.output.parse(output) as OutputOf<V>;
  } catch (error) {
    const known = asDomainError(error);
    outcome = known?.code ?? 'INTERNAL';
    if (known) await auditRefusal(platform, verb, call, known);
    throw known ?? error;
  } finally {
    platform.observer.verb(verb.name, outcome, (performance.now() - started) / 1000);
  }
}

async function station(
  platform: Platform,
  verb: Verb,
  call: Call,
  input: unknown,
  now: Date,
): Promise<unknown> {
  switch (verb.kind) {
    case 'hot_query':
      return runHotQuery(platform, verb, call, input, now);
    case 'hot_command':
      return runHotCommand(platform, verb, call, input, now);
    case 'query':
      return runQuery(platform, verb, call, input, now);
    default:
      return runCommand(platform, verb, call, input, now);
  }
}

const bindingOf = (verb: Verb, call: Call): Binding => ({
  organizationId: tenantOf(verb, call.actor),
  userId: personOf(call.actor),
  staff: call.actor.kind === 'staff' || (call.actor.kind === 'job' && call.actor.organizationId === null),
});

async function runHotQuery(platform: Platform, verb: HotQuery, call: Call, input: unknown, now: Date) {
  const binding = bindingOf(verb, call);
  const organizationId = binding.organizationId ?? '';
  const statement = verb.statement({ actor: call.actor, organizationId, userId: binding.userId, now }, input);
  const rows = await platform.db.read<unknown>(binding, statement);
  if (isVisit(call, binding)) {
    await platform.db.transaction(binding, (tx) =>
      writeAudit(tx, new Work(platform, call, tx, now, binding.organizationId).auditRow(verb.name, 'done')),
    );
  }
  return verb.rows(rows, input);
}

async function runHotCommand(platform: Platform, verb: HotCommand, call: Call, input: unknown, now: Date) {
  const binding = bindingOf(verb, call);
  const organizationId = binding.organizationId ?? '';
  const statement = verb.statement({ actor: call.actor, organizationId, userId: binding.userId, now }, input);
  return verb.rows(await platform.db.write<unknown>(binding, statement), input);
}

/** Staff inside an organization leave a trace there of whatever they read. */
const isVisit = (call: Call, binding: Binding): boolean =>
  call.actor.kind === 'staff' && binding.organizationId !== null;

async function runQuery(platform: Platform, verb: Query, call: Call, input: unknown, now: Date) {
  const binding = bindingOf(verb, call);
  return platform.db.transaction(binding, async (tx) => {
    const work = new Work(platform, call, tx, now, binding.organizationId);
    const output = await verb.run(work, input);
    if (verb.audit || isVisit(call, binding)) await work.flush(verb.name);
    return output;
  });
}

async function runCommand(platform: Platform, verb: Command, call: Call, input: unknown, now: Date) {
  const binding = bindingOf(verb, call);
  const prepared = await verb.prepare?.({ ...call, now, platform }, input);
  const { result, work } = await platform.db.transaction(binding, async (tx) => {
    const work = new Work(platform, call, tx, now, binding.organizationId);
    const output = await verb.run(work, input, prepared);
    if (output instanceof Refusal) {
      await writeAudit(
        tx,
        work.auditRow(verb.name, 'refused', { code: output.error.code, ...output.error.details }),
      );
      await work.flush(null);
    } else {
      await work.flush(verb.audit === false ? null : verb.name);
      await call.beforeCommit?.(tx, verb.output.parse(output));
    }
    return { result: output, work };
  });
  work.committed();
  if (result instanceof Refusal) throw result.error;
  return result;
}

function parseInput(verb: Verb, rawInput: unknown): unknown {
  const parsed = verb.input.safeParse(rawInput);
  if (parsed.success) return parsed.data;
  throw badInput(parsed.error);
}

/** A zod error as BAD_INPUT with one sentence a field. */
export function badInput(error: z.ZodError): DomainError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.') || '(input)'] ??= issue.message;
  const [first] = Object.entries(fields);
  const message = first ? `Check ${first[0]}: ${first[1]}` : 'The input is not valid.';
  return new DomainError('BAD_INPUT', message, { fields });
}

async function throttle(
  platform: Platform,
  verb: Verb,
  call: Call,
  input: unknown,
  now: Date,
): Promise<void> {
  for (const rule of verb.throttles ?? []) {
    const key = rule.key(input, call.actor, call.origin);
    if (key !== null) await takeToken(platform.db, `${verb.name}:${key}`, rule, now);
  }
}

function asDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === 'P2002') return new DomainError('CONFLICT', 'This exists already.');
    if (error.code === 'P2025') return new DomainError('NOT_FOUND', 'This was not found.');
  }
  if (error instanceof Error && 'code' in error && error.code === lockNotAvailable) {
    const details = { reason: 'busy', retryAfterSeconds: 1 };
    return new DomainError('CONFLICT', 'This is being changed right now. Try again in a moment.', details);
  }
  return null;
}

/** PostgreSQL's word for a lock waited for too long: hot writes give up soon. */
const lockNotAvailable = '55P03';

const worthAuditing = new Set(['FORBIDDEN', 'STEP_UP_REQUIRED', 'SECOND_FACTOR_REQUIRED', 'RATE_LIMITED']);

/** A command that was not allowed leaves a trace although its own transaction is gone. */
async function auditRefusal(platform: Platform, verb: Verb, call: Call, error: DomainError): Promise<void> {
  if (verb.kind !== 'command' || !worthAuditing.has(error.code) || call.actor.kind === 'visitor') return;
  const now = platform.clock.now();
  const organizationId = 'organizationId' in call.actor ? call.actor.organizationId : null;
  const binding = { organizationId, userId: personOf(call.actor) };
  await platform.db
    .transaction(binding, (tx) => {
      const work = new Work(platform, call, tx, now, organizationId);
      return writeAudit(tx, work.auditRow(verb.name, 'refused', { code: error.code }));
    })
    .catch((failure: unknown) =>
      platform.log.error({ err: failure, verb: verb.name }, 'refusal not audited'),
    );
}

/** The JSON schema of a verb's input, for forms and documents. */
export const inputSchemaOf = (verb: Verb): unknown => z.toJSONSchema(verb.input, { io: 'input' });
