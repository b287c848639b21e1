import { expect, test } from '@playwright/test';
import { linkTo } from '../inbox.ts';
import { newPerson, signIn, signOut, withAccount } from '../person.ts';

test('from nothing to an organization of one’s own, out again and back in', async ({ page }) => {
  const person = newPerson();
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByLabel('Organization').fill('Lantern & Co.');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
  await expect(page.getByText(person.email)).toBeVisible();

  await page.goto(await linkTo(page.request, person.email, 'Confirm your e-mail', '/verify-email'));
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByLabel('Name of the organization')).toHaveValue('Lantern & Co.');
  await page.getByRole('button', { name: 'Create organization' }).click();
  await expect(page.getByRole('button', { name: 'Organization: Lantern & Co.' })).toBeVisible();

  await signOut(page, person);
  await page.goto('/labs');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Flabs/);
  await signIn(page, person);
  await expect(page.getByRole('button', { name: 'Organization: Lantern & Co.' })).toBeVisible();
});

test('a wrong password says so, keeps what was typed, and leads back to where one wanted to go', async ({
  page,
}) => {
  const person = await withAccount(page.request);
  await page.goto('/account/security');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill('something else entirely');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('not right');
  await expect(page.getByLabel('E-mail')).toHaveValue(person.email);
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('something else entirely');
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/account\/security$/);
});

test('a weak password is refused at its field, and nothing typed is lost', async ({ page }) => {
  const person = newPerson();
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill('passwordpassword');
  await page.getByRole('button', { name: 'Create account' }).click();
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  await expect(password).toBeFocused();
  await expect(page.getByLabel('Your name')).toHaveValue(person.name);
  await expect(page.getByLabel('E-mail')).toHaveValue(person.email);
});

test('a mailed link works once', async ({ page }) => {
  const person = newPerson();
  await withAccount(page.request, person);
  await page.goto(await linkTo(page.request, person.email, 'Confirm your e-mail', '/verify-email'));
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
});
