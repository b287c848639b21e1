import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../testing/sandbox.ts';
import { createSmtpMail } from './index.ts';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

let sandbox: Sandbox;
let mail: ReturnType<typeof createSmtpMail>;
let number = 0;
let to = '';
beforeAll(async () => {
  sandbox = await startSandbox();
  mail = createSmtpMail({ url: sandbox.smtpUrl, from: 'Atrium <no-reply@atrium.example>' });
}, 30_000);
beforeEach(() => {
  to = `person-${++number}@mail.example`;
});
afterAll(async () => {
  mail.close();
  await sandbox.close();
});

const message = (more = {}) => ({
  to,
  subject: 'Hello',
  text: 'Hi',
  html: '<p>Hi</p>',
  idempotencyKey: 'k',
  ...more,
});
async function received(): Promise<Received[]> {
  const answer = await fetch(`${sandbox.url}/inbox?to=${to}&wait=5000`, {
    headers: { accept: 'application/json' },
  });
  return ((await answer.json()) as { mails: Received[] }).mails;
}
const header = (one: Received | undefined, key: string) =>
  one?.headers.filter((given) => given.key === key).map((given) => given.value);

describe('mail over SMTP', () => {
  it('arrives as it was written, in both forms, marked as automatic', async () => {
    await mail.send(message({ subject: 'Grüße ✓', text: 'Öffnen', html: '<p>Öffnen</p>' }));
    const [one] = await received();
    expect(one).toMatchObject({ from: 'no-reply@atrium.example', to: [to], subject: 'Grüße ✓' });
    expect(one?.text.trim()).toBe('Öffnen');
    expect(one?.html).toContain('<p>Öffnen</p>');
    expect(header(one, 'auto-submitted')).toEqual(['auto-generated']);
  });

  it('repeated carries the same Message-ID, another one another', async () => {
    for (const idempotencyKey of ['a', 'a', 'b']) await mail.send(message({ idempotencyKey }));
    const ids = (await received()).map((one) => header(one, 'message-id')?.[0]);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@atrium\.example>$/);
  });

  it('lets no subject add a header or a recipient', async () => {
    await mail.send(message({ subject: 'Hi\r\nBcc: eve@mail.example\r\n\r\n<b>' }));
    const [one] = await received();
    expect(one).toMatchObject({ to: [to], subject: 'Hi Bcc: eve@mail.example <b>' });
    expect(header(one, 'bcc')).toEqual([]);
  });

  it.each([
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: x@y.example',
    'Name <a@b.example>',
    'nobody',
    '',
  ])('is not sent to %j', async (wrong) => {
    await expect(mail.send(message({ to: wrong }))).rejects.toThrow('not one e-mail address');
  });

  it('that the server puts off is rejected, so that its job repeats it', async () => {
    await sandbox.fault('mail', 'greylist');
    await expect(mail.send(message())).rejects.toThrow();
    await mail.send(message());
    expect(await received()).toHaveLength(1);
  });
});
