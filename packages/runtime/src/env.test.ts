import { expect, test } from 'vitest';
import { EnvError, readEnv } from './env.ts';

const secret = 's'.repeat(32);
const minimal = { DATABASE_URL: 'postgresql://owner:pw@localhost:5432/atrium', AUTH_SECRET: secret };

const problemsOf = (source: Record<string, string>): readonly string[] => {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
};

test('two variables are enough to start, and derive the rest', () => {
  const env = readEnv(minimal);
  expect(new URL(env.appDatabaseUrl).username).toBe('atrium_app');
  expect(new URL(env.jobsDatabaseUrl).username).toBe('atrium_jobs');
  expect(env.urls).toEqual({
    web: 'http://localhost:3000',
    admin: 'http://localhost:3001',
    api: 'http://localhost:4000',
  });
  expect(env).toMatchObject({ s3: null, openai: null, production: false, filesDir: '.data/files' });
});

test('all problems of an environment are told at once', () => {
  const problems = problemsOf({ AUTH_SECRET: 'short', SERVER_PORT: 'eighty', DATABASE_URL: 'mysql://x/y' });
  expect(problems).toHaveLength(3);
  expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
    'AUTH_SECRET',
    'DATABASE_URL',
    'SERVER_PORT',
  ]);
  expect(problemsOf({})).toEqual(['AUTH_SECRET is not set']);
});

test('an empty variable counts as unset', () => {
  expect(readEnv({ ...minimal, S3_BUCKET: '', OPENAI_API_KEY: '' })).toMatchObject({
    s3: null,
    openai: null,
  });
});

test('production demands what the demo supplies itself', () => {
  const problems = problemsOf({ ...minimal, NODE_ENV: 'production', PUBLIC_WEB_URL: 'http://shop.example' });
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRETS',
    'SMTP_URL',
    'MAIL_FROM',
    'PUBLIC_WEB_URL',
    'PUBLIC_ADMIN_URL',
    'PUBLIC_API_URL',
  ]);
});

test('half of an S3 setting is a problem, not a silent local folder', () => {
  expect(problemsOf({ ...minimal, S3_ENDPOINT: 'http://localhost:9000' })).toHaveLength(1);
  expect(problemsOf({ ...minimal, S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'k' })).toHaveLength(1);
});

test('without a key the sandbox takes the money; a key without a webhook secret is a problem', () => {
  expect(readEnv({ ...minimal, SANDBOX_PORT: '4710' }).stripe).toEqual({
    secretKey: 'sk_test_sandbox',
    webhookSecrets: ['whsec_sandbox'],
    baseUrl: 'http://127.0.0.1:4710',
    pretended: true,
  });
  expect(problemsOf({ ...minimal, STRIPE_SECRET_KEY: 'sk_test_1' })).toHaveLength(1);
  const keyed = {
    ...minimal,
    STRIPE_SECRET_KEY: 'sk_test_1',
    STRIPE_WEBHOOK_SECRETS: 'whsec_new, whsec_old,',
  };
  expect(readEnv(keyed).stripe).toEqual({
    secretKey: 'sk_test_1',
    webhookSecrets: ['whsec_new', 'whsec_old'],
    baseUrl: null,
    pretended: false,
  });
});
