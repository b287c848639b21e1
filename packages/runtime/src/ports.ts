import { createLocalFileStore } from '@atrium/core/files';
import type { Ports } from '@atrium/core/kernel';
import { createSmtpMail } from '@atrium/vendors/mail';
import { createOpenAiModel } from '@atrium/vendors/openai';
import { createS3FileStore } from '@atrium/vendors/s3';
import { createStripePayments } from '@atrium/vendors/stripe';
import { createCipher } from './cipher.ts';
import type { Env } from './env.ts';

/** Chooses the real thing or its local stand-in, by what the environment gives. */
export const createPorts = (env: Env): Ports => ({
  files: env.s3 ? createS3FileStore(env.s3) : createLocalFileStore(env.filesDir),
  mail: createSmtpMail({ url: env.mail.smtpUrl, from: env.mail.from }),
  model: env.openai ? createOpenAiModel(env.openai) : null,
  payments: createStripePayments(env.stripe),
  cipher: createCipher([env.authSecret]),
});
