import { expect, test } from '@playwright/test';
import { linkTo } from '../inbox.ts';
import { newOwner, signIn } from '../person.ts';

test('a forgotten password is replaced by mail, and every open sign-in ends', async ({ page, browser }) => {
  const person = await newOwner(page);
  await page.goto('/account');

  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto('/sign-in');
  await elsewhere.getByRole('link', { name: 'Forgot password?' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await elsewhere.getByLabel('E-mail').fill(person.email);
  await elsewhere.getByRole('button', { name: 'Send the link' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Check your mail' })).toBeVisible();

  await elsewhere.goto(await linkTo(page.request, person.email, 'Choose a new password', '/reset-password'));
  const password = `${person.password} again`;
  await elsewhere.getByLabel('New password').fill(password);
  await elsewhere.getByRole('button', { name: 'Change password' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Your password was changed' })).toBeVisible();

  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText('Your session has ended')).toBeVisible();

  await signIn(elsewhere, person);
  await expect(elsewhere.getByRole('main').getByRole('alert')).toContainText('not right');
  await signIn(elsewhere, { ...person, password });
  await expect(elsewhere.getByRole('button', { name: `Account: ${person.name}` })).toBeVisible();
  await elsewhere.context().close();
});
