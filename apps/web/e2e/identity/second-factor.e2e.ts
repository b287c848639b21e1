import { expect, type Page, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { linkTo } from '../inbox.ts';
import { newOwner, newPerson, signIn, signOut } from '../person.ts';

/** What an authenticator app shows now, or in one of the next half minutes. */
function codeOf(secret: string, stepsAhead = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() + stepsAhead * 30_000 });
}

async function turnOn(page: Page): Promise<{ secret: string; recoveryCodes: string[] }> {
  await page.goto('/account/security');
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = ((await page.locator('main code').first().textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Code the app shows now').fill(codeOf(secret));
  await expect(page.getByRole('heading', { name: 'Keep your recovery codes' })).toBeVisible();
  const recoveryCodes = await page.locator('main ol code').allInnerTexts();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText(/10 recovery codes left/)).toBeVisible();
  return { secret, recoveryCodes };
}

test('a second factor is asked for once it is on; a code or a recovery code opens, a used one does not', async ({
  page,
}) => {
  test.slow();
  const person = await newOwner(page);
  const { secret, recoveryCodes } = await turnOn(page);
  expect(recoveryCodes).toHaveLength(10);
  const [recoveryCode = ''] = recoveryCodes;

  await signOut(page, person);
  await signIn(page, person);
  await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill('000000');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('not right');
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret, 1));
  await expect(page.getByRole('button', { name: `Account: ${person.name}` })).toBeVisible();

  await signOut(page, person);
  await signIn(page, person);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recoveryCode.toLowerCase());
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('button', { name: `Account: ${person.name}` })).toBeVisible();
  await page.goto('/account/security');
  await expect(page.getByText(/9 recovery codes left/)).toBeVisible();

  await signOut(page, person);
  await signIn(page, person);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recoveryCode);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/not right, or was used/)).toBeVisible();
});

test('where every member needs a second factor, one without it sets it up before anything else', async ({
  page,
  browser,
}) => {
  test.slow();
  await newOwner(page, 'Alder Works');
  await turnOn(page);
  await page.goto('/organization');
  await page.getByRole('switch', { name: 'Every member needs a second factor' }).press('Space');
  await page.getByRole('button', { name: 'Ask every member' }).click();
  await expect(page.getByText('Every member needs a second factor now')).toBeVisible();

  await page.goto('/organization/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  const colleague = newPerson('Ben Ode');
  await page.getByLabel('E-mail addresses').fill(colleague.email);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByRole('table', { name: 'Invitations' })).toContainText(colleague.email);

  const other = await (await browser.newContext()).newPage();
  await other.goto(await linkTo(page.request, colleague.email, 'Join Alder', '/accept-invitation'));
  await other.getByLabel('Your name').fill(colleague.name);
  await other.getByLabel('Choose a password').fill(colleague.password);
  await other.getByRole('button', { name: 'Join Alder Works' }).click();
  await expect(other.getByText('Alder Works asks every member for a second factor.')).toBeVisible();
  await other.goto('/labs/documents');
  await expect(other.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await turnOn(other);
  await other.goto('/labs/documents');
  await expect(other.getByRole('heading', { name: 'Certificates' })).toBeVisible();
  await other.context().close();
});
