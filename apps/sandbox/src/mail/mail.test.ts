import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestSandbox, type TestSandbox } from '../testing/sandbox.ts';

let sandbox: TestSandbox;
beforeEach(async () => {
  sandbox = await openTestSandbox();
});
afterEach(() => sandbox.remove());

const send = (message: { to: string; subject?: string; text?: string; html?: string; bcc?: string }) =>
  createTransport(sandbox.smtpUrl).sendMail({
    from: 'Atrium <no-reply@atrium.test>',
    subject: 'Hello',
    text: 'Hi',
    ...message,
  });

interface Mail {
  id: string;
  to: string[];
  subject: string;
  text: string;
  links: string[];
}
async function inbox(query = ''): Promise<Mail[]> {
  const { mails }: { mails: Mail[] } = JSON.parse(await (await sandbox.get(`/inbox${query}`)).text());
  return mails;
}

describe('the inbox', () => {
  it('shows what nodemailer sent, newest first, to whom it really went', async () => {
    await send({ to: 'ann@example.com', subject: 'First' });
    await send({
      to: 'bob@example.com',
      bcc: 'eve@example.com',
      subject: 'Grüße – ✓',
      text: 'Go to https://atrium.test/verify?a=1&b=2.',
    });
    const [newest, oldest] = await inbox();
    expect(newest).toMatchObject({ subject: 'Grüße – ✓', to: ['bob@example.com', 'eve@example.com'] });
    expect(newest?.links[0]).toContain('https://atrium.test/verify?a=1&b=2');
    expect(oldest?.subject).toBe('First');
    expect(await inbox('?to=ANN')).toHaveLength(1);
    expect(await inbox('?to=nobody')).toEqual([]);
  });

  it('answers a waiting test as soon as the mail is there', async () => {
    const waiting = inbox('?to=late@example.com&wait=10000');
    await send({ to: 'someone@example.com' });
    await send({ to: 'late@example.com' });
    expect(await waiting).toHaveLength(1);
  });

  it('keeps its mail over a restart', async () => {
    await send({ to: 'ann@example.com', subject: 'Kept' });
    sandbox = await sandbox.reopened();
    expect((await inbox())[0]?.subject).toBe('Kept');
  });

  it('forgets one message, or all', async () => {
    for (const to of ['a@example.com', 'b@example.com', 'c@example.com']) await send({ to });
    const [first] = await inbox();
    await fetch(`${sandbox.url}/inbox/${first?.id}`, { method: 'DELETE' });
    expect(await inbox()).toHaveLength(2);
    await fetch(`${sandbox.url}/inbox`, { method: 'DELETE' });
    sandbox = await sandbox.reopened();
    expect(await inbox()).toEqual([]);
  });

  it('never lets a message run a script, load from the network or break out of its page', async () => {
    const nasty = '<script>alert(1)</script><img src="https://spy.example/x.png">';
    await send({ to: 'ann@example.com', subject: nasty, html: nasty });
    const [mail] = await inbox();
    const page = await (await sandbox.get(`/?id=${mail?.id}`)).text();
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const framed = await sandbox.get(`/inbox/${mail?.id}/html`);
    expect(framed.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups/);
  });

  it('is not emptied by a page of another site', async () => {
    await send({ to: 'ann@example.com' });
    const answer = await fetch(`${sandbox.url}/inbox/clear`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
    expect(await inbox()).toHaveLength(1);
  });
});

describe('mail goes wrong on demand', () => {
  it.each([
    ['reject', 550],
    ['greylist', 451],
  ])('%s refuses once with %i, then takes the mail', async (mode, responseCode) => {
    await sandbox.fault('mail', { mode });
    await expect(send({ to: 'ann@example.com' })).rejects.toMatchObject({ responseCode });
    await send({ to: 'ann@example.com' });
    expect(await inbox()).toHaveLength(1);
  });

  it('duplicate delivers twice', async () => {
    await sandbox.fault('mail', { mode: 'duplicate' });
    await send({ to: 'ann@example.com' });
    expect(await inbox()).toHaveLength(2);
  });
});
