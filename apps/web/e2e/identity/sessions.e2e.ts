import { expect, test } from '@playwright/test';
import { addresses } from '../env.ts';
import { newOwner, signIn } from '../person.ts';
import { mayPlant, plantOldProof } from '../plant.ts';

test('a device that is signed out from another one ends where it stands, within seconds', async ({
  page,
  browser,
}) => {
  const person = await newOwner(page);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, person);
  await expect(other.getByRole('button', { name: `Account: ${person.name}` })).toBeVisible();
  await other.goto('/organization');

  await page.goto('/account/security');
  await expect(page.getByText('This device')).toHaveCount(1);
  await page.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await expect(page.getByRole('button', { name: /^Sign out Chrome/ })).toHaveCount(0);

  await expect(other).toHaveURL(/\/sign-in\?next=%2Forganization/);
  await expect(other.getByText('Your session has ended')).toBeVisible();
  await signIn(other, person);
  await expect(other.getByRole('button', { name: `Account: ${person.name}` })).toBeVisible();
  await other.context().close();
});

test('an API key is shown once, works, and ends when it is revoked', async ({ page, request }) => {
  await newOwner(page);
  await page.goto('/organization/api-keys');
  await page.getByRole('button', { name: 'Create key' }).click();
  await page.getByLabel('Name').fill('Webshop import');
  await page.getByRole('dialog').getByRole('checkbox').first().check();
  await page.getByRole('dialog').getByRole('button', { name: 'Create key' }).click();
  const key = await page.getByRole('dialog').getByText(/^ak_/).textContent();
  expect(key ?? '').toMatch(/^ak_/);
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await expect(page.getByText(key ?? 'no key')).toHaveCount(0);

  const ask = () =>
    request.get(`${addresses.api}/api/v1/organization`, { headers: { authorization: `Bearer ${key}` } });
  expect([200, 403]).toContain((await ask()).status());

  await page.getByRole('button', { name: 'Revoke Webshop import' }).click();
  await page.getByRole('button', { name: 'Revoke key' }).click();
  await expect(page.getByRole('table', { name: 'API keys' })).toContainText('Revoked');
  await expect.poll(async () => (await ask()).status()).toBe(401);
});

test('a protected act asks for the password once more, then goes on where it was asked', async ({ page }) => {
  test.skip(!mayPlant, 'needs E2E_DATABASE_URL');
  const person = await newOwner(page);
  await page.goto('/account');
  await expect(page.getByText(person.email).first()).toBeVisible();
  await plantOldProof(person.email);
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('New e-mail').fill(`new-${person.email}`);
  await page.waitForTimeout(1200);
  await page.getByRole('button', { name: 'Send the link' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password', { exact: true }).fill('something else');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByText('not your present password')).toBeVisible();
  await dialog.getByLabel('Password', { exact: true }).fill(person.password);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  const answer = page.getByText('Your address changes when');
  await expect(answer).toBeVisible();
  await page.waitForTimeout(4000);
  await expect(answer, 'the page was loaded anew').toBeVisible();
});
