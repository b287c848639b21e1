import { createHash } from 'node:crypto';
import type { MailMessage, MailPort } from '@atrium/core/kernel';
import { createTransport } from 'nodemailer';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` (STARTTLS when offered) or `smtps://…:465`. */
  readonly url: string;
  /** `Atrium <no-reply@atrium.example>`: ours, from the environment. */
  readonly from: string;
}

/** One address, nothing that could end a header or begin a second recipient. */
const oneAddress = /^[^\s<>(),:;"\\@]+@[^\s<>(),:;"\\@]+$/u;

/** Mail over SMTP. Connections are kept and shared. Rejects when the server does not take the message: jobs repeat it. */
export function createSmtpMail({ url, from }: SmtpOptions): Required<MailPort> {
  const domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1];
  if (!domain) throw new Error('the sender is not an e-mail address');
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (message) => {
      if (!oneAddress.test(message.to)) throw new Error('the recipient is not one e-mail address');
      await transport.sendMail({
        from,
        to: { name: '', address: message.to },
        subject: message.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim(),
        text: message.text,
        html: message.html,
        messageId: messageIdOf(message, domain),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    },
    close: () => transport.close(),
  };
}

/** The same message has the same id (RFC 5322, 3.6.4), so that a repeat can be told from a second message. */
const messageIdOf = ({ idempotencyKey, to }: MailMessage, domain: string): string => {
  const digest = createHash('sha256').update(`${idempotencyKey}\0${to}`).digest('hex');
  return `<${digest.slice(0, 40)}@${domain}>`;
};
