import { join } from 'node:path';
import { z } from 'zod';

const port = (standard: number) => z.coerce.number().int().min(0).max(65_535).default(standard);

const schema = z.object({
  SANDBOX_PORT: port(4010),
  SANDBOX_SMTP_PORT: port(4025),
  SANDBOX_SEED: z.string().default('atrium'),
  DATA_DIR: z.string().default('.data'),
  S3_ACCESS_KEY_ID: z.string().default('sandbox'),
  S3_SECRET_ACCESS_KEY: z.string().default('sandbox-secret'),
  STRIPE_WEBHOOK_SECRETS: z.string().default('whsec_sandbox'),
  STRIPE_WEBHOOK_TARGET: z.url().optional(),
  LOG_LEVEL: z.string().default('info'),
});

/** Throws with every wrong variable named. An empty one counts as unset. */
export function readEnv() {
  const env = schema.parse(
    Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
  );
  return {
    httpPort: env.SANDBOX_PORT,
    smtpPort: env.SANDBOX_SMTP_PORT,
    seed: env.SANDBOX_SEED,
    dataDir: join(env.DATA_DIR, 'sandbox'),
    s3Keys: { accessKeyId: env.S3_ACCESS_KEY_ID, secretAccessKey: env.S3_SECRET_ACCESS_KEY },
    stripe: {
      webhookSecrets: env.STRIPE_WEBHOOK_SECRETS.split(',').map((secret) => secret.trim()),
      webhookTarget: env.STRIPE_WEBHOOK_TARGET ?? null,
    },
    logLevel: env.LOG_LEVEL,
  };
}
