import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop } from './screen.ts';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const PORTS = {
  WEB_PORT: 3000,
  ADMIN_PORT: 3001,
  SERVER_PORT: 4000,
  SANDBOX_PORT: 4010,
  WORKER_PORT: 4020,
  SANDBOX_SMTP_PORT: 4025,
} as const;

export type PortName = keyof typeof PORTS;

export interface Settings {
  readonly dataDir: string;
  readonly ports: Readonly<Record<PortName, number>>;
  /** A PostgreSQL of the user's own; undefined: the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly authSecret: string | undefined;
  readonly engines: string;
  readonly files: string;
  readonly mail: string | undefined;
  /** What the services inherit. */
  readonly inherited: Readonly<Record<string, string | undefined>>;
}

/** Reads `.env` (which never overrides what is set) and the environment. Throws Stop naming the variable that is wrong. */
export function readSettings(): Settings {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const env = process.env;
  const dataDir = resolve(root, env.DATA_DIR || '.data');
  const names = Object.keys(PORTS).filter((name): name is PortName => name in PORTS);
  const ports = { ...PORTS, ...Object.fromEntries(names.map((name) => [name, readPort(name, env[name])])) };
  for (const name of names) {
    const twin = names.find((other) => other !== name && ports[other] === ports[name]);
    if (twin) throw new Stop(`${name} and ${twin} are both ${ports[name]}: give each its own port.`);
  }
  return {
    dataDir,
    ports,
    databaseUrl: env.DATABASE_URL || undefined,
    authSecret: env.AUTH_SECRET || undefined,
    engines: env.OPENAI_API_KEY
      ? `OpenAI (${env.OPENAI_MODEL || 'default model'})`
      : 'local engines (set OPENAI_API_KEY for OpenAI)',
    files: env.S3_BUCKET ? `S3 bucket ${env.S3_BUCKET}` : join(dataDir, 'files'),
    mail: env.SMTP_URL || undefined,
    inherited: env,
  };
}

function readPort(name: PortName, text: string | undefined): number {
  if (!text) return PORTS[name];
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Stop(`${name} is "${text}": a port is a number from 1 to 65535.`);
}

export interface Database {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly jobsUrl: string;
}

/** The environment of every service, by the contract the apps' own env.ts files read. The owner's connection stays here. */
export function serviceEnv(
  settings: Settings,
  database: Database,
  authSecret: string,
): Record<string, string> {
  const { ports, inherited } = settings;
  const given = Object.entries(inherited).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const web = inherited.PUBLIC_WEB_URL || `http://localhost:${ports.WEB_PORT}`;
  const admin = inherited.PUBLIC_ADMIN_URL || `http://localhost:${ports.ADMIN_PORT}`;
  const env: Record<string, string> = {
    LOG_LEVEL: 'info',
    MAIL_FROM: 'Atrium <no-reply@atrium.localhost>',
    NEXT_TELEMETRY_DISABLED: '1',
    ...Object.fromEntries(given),
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
    DATA_DIR: settings.dataDir,
    FILES_DIR: inherited.FILES_DIR || join(settings.dataDir, 'files'),
    AUTH_SECRET: authSecret,
    APP_DATABASE_URL: inherited.APP_DATABASE_URL || database.appUrl,
    JOBS_DATABASE_URL: inherited.JOBS_DATABASE_URL || database.jobsUrl,
    SMTP_URL: settings.mail ?? `smtp://127.0.0.1:${ports.SANDBOX_SMTP_PORT}`,
    PUBLIC_WEB_URL: web,
    PUBLIC_ADMIN_URL: admin,
    PUBLIC_API_URL: inherited.PUBLIC_API_URL || `http://localhost:${ports.SERVER_PORT}`,
  };
  if (!inherited.STRIPE_SECRET_KEY)
    env.STRIPE_WEBHOOK_TARGET = `http://127.0.0.1:${ports.SERVER_PORT}/webhooks/stripe`;
  delete env.DATABASE_URL;
  return env;
}
