import type { Ceiling } from './ceiling.ts';
import type { FactType } from './fact.ts';
import type { JobType, Schedule, Subscription } from './job.ts';
import type { PlanDeclaration } from './plan.ts';
import type { Report } from './report.ts';
import type { Scope, Scopes } from './scope.ts';
import type { Context, Verb } from './verb.ts';

/** What a core module or a product brings to the platform. */
export interface Registration {
  readonly name: string;
  readonly verbs: readonly Verb[];
  readonly scopes: Scopes;
  readonly facts: readonly FactType[];
  readonly jobs: readonly JobType[];
  readonly subscriptions: readonly Subscription[];
  readonly schedules: readonly Schedule[];
  readonly filePurposes?: readonly FilePurpose[];
  readonly notices?: readonly NoticeType[];
  readonly reports?: readonly Report[];
  readonly meters?: readonly Meter[];
  readonly ceilings?: readonly Ceiling[];
  /** Subscription tiers of the product. */
  readonly plans?: readonly PlanDeclaration[];
  /** Ends what the registration holds open (child processes) at shutdown. */
  readonly shutdown?: () => Promise<void>;
  /** Roles it adds to an organization: name → words for people. */
  readonly roles?: Readonly<Record<string, { readonly label: string; readonly description: string }>>;
}

/** What kind of file an upload is: limits before the first byte is kept, and who may read it later. */
export interface FilePurpose {
  readonly name: string;
  readonly maxBytes: number;
  /** Content types by magic bytes. */
  readonly types: readonly string[];
  readonly writeScope: string;
  readonly readScope: string;
  /** Asked before the first byte: refuses, or says how large a file of this organization may be, up to `maxBytes`. */
  admit?(context: Context): Promise<{ readonly maxBytes: number }>;
}

/** What is counted, by the unit, against a limit of a product's plans. */
export interface Meter {
  /** `labs.documents`; the vendor's event has the same name. */
  readonly name: string;
  readonly product: string;
  /** Which limit of a plan bounds it in a period. */
  readonly limit: string;
  readonly label: string;
  /** In a sentence: `certificates`. */
  readonly units: string;
  /** Where the web app shows what a unit was used for. */
  subjectHref?(subjectId: string): string;
}

/** A kind of notice a person can switch per channel. */
export interface NoticeType {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly defaults: { readonly in_app: boolean; readonly email: boolean };
  /** Security notices cannot be switched off. */
  readonly fixed?: boolean;
  /** To people who need not be members of anything: there is no bell to ring. */
  readonly emailOnly?: boolean;
}

export interface Registry {
  readonly registrations: readonly Registration[];
  readonly verbs: ReadonlyMap<string, Verb>;
  readonly scopes: ReadonlyMap<string, Scope>;
  readonly facts: ReadonlyMap<string, FactType>;
  readonly jobs: ReadonlyMap<string, JobType>;
  readonly schedules: readonly Schedule[];
  readonly filePurposes: ReadonlyMap<string, FilePurpose>;
  readonly notices: ReadonlyMap<string, NoticeType>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly meters: ReadonlyMap<string, Meter>;
  readonly plans: ReadonlyMap<string, PlanDeclaration>;
  readonly roles: ReadonlyMap<string, { readonly label: string; readonly description: string }>;
  subscribersOf(fact: string): readonly Subscription[];
  ceilingsOf(thing: string): readonly Ceiling[];
}

/** Joins registrations; a name used twice, or a scope nobody declares, stops the boot. */
export function createRegistry(registrations: readonly Registration[]): Registry {
  const subscriptions = Map.groupBy(
    registrations.flatMap((registration) => registration.subscriptions),
    (subscription) => subscription.fact,
  );
  const all = <T>(pick: (registration: Registration) => readonly T[]) => registrations.flatMap(pick);
  const keyed = <T>(what: string, pick: (registration: Registration) => readonly (readonly [string, T])[]) =>
    unique(what, all(pick));
  const named = <T extends { readonly name: string }>(
    what: string,
    pick: (registration: Registration) => readonly T[],
  ) => keyed(what, (registration) => pick(registration).map((item) => [item.name, item]));

  const jobs = named('job', (r) => r.jobs);
  const facts = named('fact', (r) => r.facts);
  for (const { fact, job } of all((r) => r.subscriptions)) {
    if (!facts.has(fact)) throw new Error(`a subscription names the unknown fact ${fact}`);
    if (!jobs.has(job.name)) throw new Error(`the fact ${fact} leads to the unregistered job ${job.name}`);
  }
  return {
    registrations,
    verbs: named('verb', (r) => r.verbs),
    scopes: keyed('scope', (r) => Object.entries(r.scopes)),
    facts,
    jobs,
    schedules: all((r) => r.schedules),
    filePurposes: named('file purpose', (r) => r.filePurposes ?? []),
    notices: named('notice', (r) => r.notices ?? []),
    reports: named('report', (r) => r.reports ?? []),
    meters: named('meter', (r) => r.meters ?? []),
    plans: keyed('plan', (r) => (r.plans ?? []).map((plan) => [plan.key, plan])),
    roles: keyed('role', (r) => Object.entries(r.roles ?? {})),
    subscribersOf: (name) => subscriptions.get(name) ?? [],
    ceilingsOf: (thing) => all((r) => r.ceilings ?? []).filter((ceiling) => ceiling.of === thing),
  };
}

function unique<T>(what: string, entries: readonly (readonly [string, T])[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const [name, item] of entries) {
    if (map.has(name)) throw new Error(`two ${what}s are called ${name}`);
    map.set(name, item);
  }
  return map;
}
