import type { Statement, Tx } from '@atrium/db';
import type { z } from 'zod';
import type { Actor, Origin } from './actor.ts';
import type { Refusal } from './errors.ts';
import type { FactType } from './fact.ts';
import type { JobType } from './job.ts';
import type { Platform } from './platform.ts';

/** What a verb is given. It does not check scopes, open transactions or write audit rows: the kernel does. */
export interface Context {
  readonly actor: Actor;
  readonly origin: Origin;
  /** The tenant the transaction is bound to. Throws in a verb without tenancy. */
  readonly organizationId: string;
  /** The person acting. Throws for keys, jobs and visitors. */
  readonly userId: string;
  readonly tx: Tx;
  readonly now: Date;
  readonly platform: Platform;
  /** States a fact: written, and its subscribers' jobs queued, in this transaction. */
  record<Payload extends z.ZodType>(
    type: FactType<Payload>,
    payload: z.input<Payload>,
    options?: { readonly userId?: string },
  ): void;
  /** Queues a job in this transaction. */
  enqueue<Payload extends z.ZodType>(
    type: JobType<Payload>,
    payload: z.input<Payload>,
    options?: EnqueueOptions,
  ): void;
  /** Names what the act was about, for the activity log. `detail` is shown to the organization: no secrets. */
  target(type: string, id: string, detail?: Readonly<Record<string, unknown>>): void;
  /**
   * Binds the rest of the transaction to another organization: one just created, or one whose invitation or key
   * was presented. Only identity verbs may.
   */
  enterOrganization(organizationId: string): Promise<void>;
  /**
   * Lets the rest of the transaction read what another organization offers to visitors (a school's course), and write
   * the acting person's own rows there. For verbs without tenancy, after they found that it offers the thing.
   */
  enterHost(organizationId: string): Promise<void>;
  /** Runs once the transaction is committed: for what this process remembers, never for an effect. */
  afterCommit(run: () => void): void;
  /** Whether the actor holds a scope, for what a page may offer. */
  may(scope: string): boolean;
}

export interface EnqueueOptions {
  readonly runAt?: Date;
  /** Replaces a waiting job of the same key. */
  readonly key?: string;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  /** For a schedule without an organization, which hands out one job to each. Refused to everyone else. */
  readonly organizationId?: string;
}

/** What a verb sees before its transaction: for slow work (hashing, a vendor's answer) that must not hold a connection. */
export type PrepareContext = Pick<Context, 'actor' | 'origin' | 'now' | 'platform'>;

/** Token bucket: `capacity` acts at once, refilled over `perSeconds`. */
export interface Throttle<Input> {
  key(input: Input, actor: Actor, origin: Origin): string | null;
  readonly capacity: number;
  readonly perSeconds: number;
}

interface VerbBase<Input extends z.ZodType, Output extends z.ZodType> {
  /** `product.aggregate.verb`: also the name in audit, metrics and the API. */
  readonly name: string;
  /** One sentence for the API's page. */
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  /** A scope from a `scopes.ts`, or an open one. */
  readonly scope: string;
  /** `none`: the verb is about a person or the platform, and sees no tenant row. Default `organization`. */
  readonly tenancy?: 'organization' | 'none';
  /** Asks for a proof of presence not older than ten minutes. */
  readonly stepUp?: boolean;
  /** Works although the organization demands a second factor the person has not enrolled yet. */
  readonly beforeSecondFactor?: boolean;
  readonly throttles?: readonly Throttle<z.output<Input>>[];
}

export interface Command<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Prepared = unknown,
> extends VerbBase<Input, Output> {
  readonly kind: 'command';
  /** `false` for acts that are no one's business later (marking a notice read). */
  readonly audit?: boolean;
  prepare?(context: PrepareContext, input: z.output<Input>): Promise<Prepared>;
  run(context: Context, input: z.output<Input>, prepared: Prepared): Promise<z.input<Output> | Refusal>;
}

export interface Query<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType>
  extends VerbBase<Input, Output> {
  readonly kind: 'query';
  /** Exports and reads of sensitive things leave an audit row. */
  readonly audit?: boolean;
  run(context: Context, input: z.output<Input>): Promise<z.input<Output>>;
}

/** A query that is one SELECT: it takes the pipelined path, at a fraction of a transaction's cost. */
export interface HotQuery<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Row = unknown,
> extends VerbBase<Input, Output> {
  readonly kind: 'hot_query';
  statement(
    context: {
      readonly actor: Actor;
      readonly organizationId: string;
      readonly userId: string | null;
      readonly now: Date;
    },
    input: z.output<Input>,
  ): Statement;
  rows(rows: readonly Row[], input: z.output<Input>): z.input<Output>;
}

/**
 * A command that is one guarded statement, for what is written all the time: no audit, facts or jobs, one round trip. The
 * statement checks and writes at once, may be repeated, and says what became of it; `rows` answers, or throws the refusal.
 */
export interface HotCommand<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Row = unknown,
> extends Omit<HotQuery<Input, Output, Row>, 'kind'> {
  readonly kind: 'hot_command';
}

/** Any verb. Their functions are methods, so that a list may hold verbs of different inputs. */
export type Verb = Command | Query | HotQuery | HotCommand;

/** Does it change anything? */
export const changesThings = (verb: Verb): boolean => verb.kind === 'command' || verb.kind === 'hot_command';

export const command = <Input extends z.ZodType, Output extends z.ZodType, Prepared = undefined>(
  verb: Omit<Command<Input, Output, Prepared>, 'kind'>,
): Command<Input, Output, Prepared> => ({ kind: 'command', ...verb });

export const query = <Input extends z.ZodType, Output extends z.ZodType>(
  verb: Omit<Query<Input, Output>, 'kind'>,
): Query<Input, Output> => ({ kind: 'query', ...verb });

export const hotQuery = <Input extends z.ZodType, Output extends z.ZodType, Row>(
  verb: Omit<HotQuery<Input, Output, Row>, 'kind'>,
): HotQuery<Input, Output, Row> => ({ kind: 'hot_query', ...verb });

export const hotCommand = <Input extends z.ZodType, Output extends z.ZodType, Row>(
  verb: Omit<HotCommand<Input, Output, Row>, 'kind'>,
): HotCommand<Input, Output, Row> => ({ kind: 'hot_command', ...verb });
