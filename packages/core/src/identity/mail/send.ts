import type { JobContext } from '../../kernel/index.ts';
import type { Mail } from './mails.ts';

/** Hands a mail to the port. One job, one message, however often the job runs. */
export const sendMail = ({ platform, jobId }: JobContext, to: string, mail: Mail): Promise<void> =>
  platform.ports.mail.send({ ...mail, to, idempotencyKey: `identity-${jobId}` });
