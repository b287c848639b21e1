import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Faults } from '../control/faults.ts';
import type { Journal } from '../control/journal.ts';
import type { MailStore } from './store.ts';

const MAX_MESSAGE_BYTES = 25 * 1024 * 1024;

export interface SmtpDoor {
  readonly port: number;
  close(): Promise<void>;
}

interface Parts {
  readonly store: MailStore;
  readonly faults: Faults;
  readonly journal: Journal;
}

const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

/** Takes mail for anyone from anyone, with or without a login; nothing leaves this machine. */
export async function openSmtp(port: number, parts: Parts): Promise<SmtpDoor> {
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    size: MAX_MESSAGE_BYTES,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? 'anyone' }),
    onData: (stream, session, callback) => {
      receive(stream, session, parts).then(
        () => callback(),
        (error: Error) => callback(error),
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address() as AddressInfo;
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function receive(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  { store, faults, journal }: Parts,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const to = session.envelope.rcptTo.map(({ address }) => address);
  const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
  const request = `mail to ${to.join(', ')}`;
  const fault = faults.next('mail');
  if (stream.sizeExceeded) throw refusal(552, 'The message is too big');
  if (fault?.mode === 'reject' || fault?.mode === 'greylist') {
    const code = fault.mode === 'reject' ? 550 : 451;
    journal.note({ vendor: 'mail', request, answer: `${code} ${fault.mode}` });
    throw refusal(code, fault.mode === 'reject' ? 'Mailbox unavailable' : 'Greylisted, try again later');
  }
  if (fault?.mode === 'delay') await sleep(fault.delayMs);
  const mail = await store.receive(Buffer.concat(chunks), { from, to });
  if (fault?.mode === 'duplicate') await store.receive(Buffer.concat(chunks), { from, to });
  journal.note({
    vendor: 'mail',
    request,
    answer: `250${fault ? ` ${fault.mode}` : ''}`,
    detail: { subject: mail.subject },
  });
}
