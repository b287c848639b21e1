import { expect, type Page, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { newOwner, signIn, signOut } from '../person.ts';

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
