import { join } from 'node:path';
import { appConnection, jobsConnection } from '@atrium/db';
import { z } from 'zod';

const port = (standard: number) => z.coerce.number().int().min(1).max(65_535).default(standard);
const given = z.string().trim().min(1).optional();
const commaList = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  );
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' });

const shape = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_URL: postgresUrl.optional(),
  APP_DATABASE_URL: postgresUrl.optional(),
  JOBS_DATABASE_URL: postgresUrl.optional(),
  AUTH_SECRET: z.string().min(32, 'must be at least 32 characters of randomness'),
  SERVER_PORT: port(4000),
  WORKER_PORT: port(4020),
  WEB_PORT: port(3000),
  ADMIN_PORT: port(3001),
  SANDBOX_PORT: port(4010),
  SANDBOX_SMTP_PORT: port(4025),
  PUBLIC_WEB_URL: z.url().optional(),
  PUBLIC_ADMIN_URL: z.url().optional(),
  PUBLIC_API_URL: z.url().optional(),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  METRICS_TOKEN: given,
  RATE_LIMIT_PER_SECOND: z.coerce.number().int().min(1).default(100),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(100).optional(),
  DATA_DIR: z.string().default('.data'),
  FILES_DIR: given,
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: given,
  S3_ACCESS_KEY_ID: given,
  S3_SECRET_ACCESS_KEY: given,
  S3_FORCE_PATH_STYLE: z.stringbool().default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  MAIL_FROM: given,
  OPENAI_API_KEY: given,
  OPENAI_BASE_URL: z.url().optional(),
  OPENAI_MODEL: given,
  STRIPE_SECRET_KEY: given,
  STRIPE_WEBHOOK_SECRETS: commaList,
  STRIPE_BASE_URL: z.url().optional(),
});
type Raw = z.output<typeof shape>;

/** What the process was told, checked. Secrets are in here: never log it. */
export interface Env {
  readonly production: boolean;
  readonly logLevel: Raw['LOG_LEVEL'];
  readonly appDatabaseUrl: string;
  readonly jobsDatabaseUrl: string;
  readonly poolSize: number;
  readonly authSecret: string;
  readonly serverPort: number;
  readonly workerPort: number;
  readonly workerConcurrency: number | null;
  readonly urls: { readonly web: string; readonly admin: string; readonly api: string };
  /** Origins whose pages may call the API with cookies. */
  readonly origins: readonly string[];
  /** Reverse proxies in front whose X-Forwarded-For entries count. */
  readonly trustedProxyHops: number;
  /** Bearer token for /metrics; without one it answers to this machine only. */
  readonly metricsToken: string | null;
  /** Requests a second that one session or key may keep up; one address twice as many. Short bursts may be ten times that. */
  readonly rateLimitPerSecond: number;
  readonly filesDir: string;
  readonly s3: S3Settings | null;
  readonly mail: { readonly smtpUrl: string; readonly from: string };
  readonly openai: {
    readonly apiKey: string;
    readonly baseUrl: string | null;
    readonly model: string | null;
  } | null;
  readonly stripe: {
    readonly secretKey: string;
    /** Any of them may have signed a webhook. */
    readonly webhookSecrets: readonly string[];
    readonly baseUrl: string | null;
    /** Whether the sandbox of this machine takes the payments: no money moves. */
    readonly pretended: boolean;
  };
}

export interface S3Settings {
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string | null;
  readonly secretAccessKey: string | null;
  readonly forcePathStyle: boolean;
}

/** Every reason why the process cannot start, one line each. */
export class EnvError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The environment is not complete:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'EnvError';
    this.problems = problems;
  }
}

/** Reads the environment. Throws EnvError with all its problems at once. An empty variable counts as unset. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(set);
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${wordsOf(issue, set)}`));
  }
  const problems = [...missing(parsed.data)];
  if (problems.length > 0) throw new EnvError(problems);
  return envOf(parsed.data);
}

const wordsOf = (issue: z.core.$ZodIssue, set: Record<string, unknown>): string =>
  String(issue.path[0]) in set ? issue.message : 'is not set';

function* missing(raw: Raw): Generator<string> {
  if (!raw.DATABASE_URL && !(raw.APP_DATABASE_URL && raw.JOBS_DATABASE_URL)) {
    yield 'DATABASE_URL is not set (or both APP_DATABASE_URL and JOBS_DATABASE_URL)';
  }
  if (Boolean(raw.S3_ACCESS_KEY_ID) !== Boolean(raw.S3_SECRET_ACCESS_KEY)) {
    yield 'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together';
  }
  if (raw.S3_ENDPOINT && !raw.S3_BUCKET) yield 'S3_BUCKET is not set, although S3_ENDPOINT is';
  if (raw.STRIPE_SECRET_KEY && raw.STRIPE_WEBHOOK_SECRETS.length === 0) {
    yield 'STRIPE_WEBHOOK_SECRETS is not set, although STRIPE_SECRET_KEY is';
  }
  if (raw.NODE_ENV !== 'production') return;
  if (!raw.STRIPE_SECRET_KEY) {
    yield 'STRIPE_SECRET_KEY is not set: production takes real money';
    if (raw.STRIPE_WEBHOOK_SECRETS.length === 0) yield 'STRIPE_WEBHOOK_SECRETS is not set';
  }
  if (!raw.SMTP_URL) yield 'SMTP_URL is not set: production mails through a real server';
  if (!raw.MAIL_FROM) yield 'MAIL_FROM is not set';
  for (const name of ['PUBLIC_WEB_URL', 'PUBLIC_ADMIN_URL', 'PUBLIC_API_URL'] as const) {
    if (!raw[name]?.startsWith('https://')) yield `${name} must be an https:// address in production`;
  }
}

function envOf(raw: Raw): Env {
  const derived = (derive: (url: string, secret: string) => string) =>
    raw.DATABASE_URL ? derive(raw.DATABASE_URL, raw.AUTH_SECRET) : '';
  const urls = {
    web: raw.PUBLIC_WEB_URL ?? `http://localhost:${raw.WEB_PORT}`,
    admin: raw.PUBLIC_ADMIN_URL ?? `http://localhost:${raw.ADMIN_PORT}`,
    api: raw.PUBLIC_API_URL ?? `http://localhost:${raw.SERVER_PORT}`,
  };
  return {
    production: raw.NODE_ENV === 'production',
    logLevel: raw.LOG_LEVEL,
    appDatabaseUrl: raw.APP_DATABASE_URL ?? derived(appConnection),
    jobsDatabaseUrl: raw.JOBS_DATABASE_URL ?? derived(jobsConnection),
    poolSize: raw.DATABASE_POOL_SIZE,
    authSecret: raw.AUTH_SECRET,
    serverPort: raw.SERVER_PORT,
    workerPort: raw.WORKER_PORT,
    workerConcurrency: raw.WORKER_CONCURRENCY ?? null,
    urls,
    origins: [urls.web, urls.admin, urls.api].map((url) => new URL(url).origin),
    trustedProxyHops: raw.TRUSTED_PROXY_HOPS,
    metricsToken: raw.METRICS_TOKEN ?? null,
    rateLimitPerSecond: raw.RATE_LIMIT_PER_SECOND,
    filesDir: raw.FILES_DIR ?? join(raw.DATA_DIR, 'files'),
    s3: s3Of(raw),
    mail: {
      smtpUrl: raw.SMTP_URL ?? `smtp://127.0.0.1:${raw.SANDBOX_SMTP_PORT}`,
      from: raw.MAIL_FROM ?? 'Atrium <no-reply@atrium.example>',
    },
    openai: openaiOf(raw),
    stripe: stripeOf(raw),
  };
}

const s3Of = (raw: Raw): S3Settings | null =>
  raw.S3_BUCKET === undefined
    ? null
    : {
        endpoint: raw.S3_ENDPOINT ?? null,
        region: raw.S3_REGION,
        bucket: raw.S3_BUCKET,
        accessKeyId: raw.S3_ACCESS_KEY_ID ?? null,
        secretAccessKey: raw.S3_SECRET_ACCESS_KEY ?? null,
        forcePathStyle: raw.S3_FORCE_PATH_STYLE,
      };

const openaiOf = (raw: Raw): Env['openai'] =>
  raw.OPENAI_API_KEY === undefined
    ? null
    : { apiKey: raw.OPENAI_API_KEY, baseUrl: raw.OPENAI_BASE_URL ?? null, model: raw.OPENAI_MODEL ?? null };

/** Without a key: the sandbox on this machine, whose key and secret are no secrets. */
const stripeOf = (raw: Raw): Env['stripe'] =>
  raw.STRIPE_SECRET_KEY === undefined
    ? {
        secretKey: 'sk_test_sandbox',
        webhookSecrets: ['whsec_sandbox'],
        baseUrl: raw.STRIPE_BASE_URL ?? `http://127.0.0.1:${raw.SANDBOX_PORT}`,
        pretended: raw.STRIPE_BASE_URL === undefined,
      }
    : {
        secretKey: raw.STRIPE_SECRET_KEY,
        webhookSecrets: raw.STRIPE_WEBHOOK_SECRETS,
        baseUrl: raw.STRIPE_BASE_URL ?? null,
        pretended: false,
      };
