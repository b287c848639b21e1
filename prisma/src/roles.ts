import { createHmac } from 'node:crypto';

/** The role of every request and job: logs in, owns nothing, bypasses nothing. */
export const appRole = 'atrium_app';
/** The role that owns the job queue's schema and nothing else. */
export const jobsRole = 'atrium_jobs';

/** A role's password, derived so that there is one secret to keep. */
export const rolePassword = (role: string, authSecret: string): string =>
  createHmac('sha256', authSecret).update(`database role ${role}`).digest('hex');

const as = (role: string, databaseUrl: string, authSecret: string): string => {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = rolePassword(role, authSecret);
  return url.href;
};

/** The owner's connection URL, turned into the application role's. */
export const appConnection = (databaseUrl: string, authSecret: string): string =>
  as(appRole, databaseUrl, authSecret);

/** The owner's connection URL, turned into the job queue's. */
export const jobsConnection = (databaseUrl: string, authSecret: string): string =>
  as(jobsRole, databaseUrl, authSecret);
