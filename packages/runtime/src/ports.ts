import { createLocalFileStore } from '@atrium/core/files';
import type { Ports } from '@atrium/core/kernel';
import { createSmtpMail } from '@atrium/vendors/mail';
import { createStripePayments } from '@atrium/vendors/stripe';
import { createCipher } from './cipher.ts';
import type { Env } from './env.ts';

/** Chooses the real thing or its local stand-in, by what the environment gives. A vendor's SDK is loaded where it is used. */
export const createPorts = async (env: Env): Promise<Ports> => ({
  files: env.s3
    ? (await import('@atrium/vendors/s3')).createS3FileStore(env.s3)
    : createLocalFileStore(env.filesDir),
  mail: createSmtpMail({ url: env.mail.smtpUrl, from: env.mail.from }),
  model: env.openai ? (await import('@atrium/vendors/openai')).createOpenAiModel(env.openai) : null,
  payments: createStripePayments(env.stripe),
  cipher: createCipher([env.authSecret]),
});
