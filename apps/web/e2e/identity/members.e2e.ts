import { expect, test } from '@playwright/test';
import { linkTo } from '../inbox.ts';
import { newOwner, newPerson, signIn, withAccount } from '../person.ts';

test('colleagues join by invitation: a new one with a new account, another with theirs', async ({
  page,
  browser,
}) => {
  test.slow();
  const owner = await newOwner(page, 'Juniper Stores');
  const fresh = newPerson('Ben Ode');
  const known = await withAccount(page.request, newPerson('Cleo Diaz'));

  await page.goto('/organization/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('E-mail addresses').fill(`${fresh.email}, ${known.email}\n${owner.email}`);
  await page.getByRole('button', { name: 'Send 3 invitations' }).click();
  await expect(page.getByText('member already')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('table', { name: 'Invitations' })).toContainText(fresh.email);

  const newcomer = await (await browser.newContext()).newPage();
  await newcomer.goto(await linkTo(page.request, fresh.email, 'Join Juniper', '/accept-invitation'));
  await expect(newcomer.getByRole('heading', { name: 'Join Juniper Stores' })).toBeVisible();
  await newcomer.getByLabel('Your name').fill(fresh.name);
  await newcomer.getByLabel('Choose a password').fill(fresh.password);
  await newcomer.getByRole('button', { name: 'Join Juniper Stores' }).click();
  await expect(newcomer.getByRole('button', { name: 'Organization: Juniper Stores' })).toBeVisible();
  await newcomer.context().close();

  const member = await (await browser.newContext()).newPage();
  await member.goto(await linkTo(page.request, known.email, 'Join Juniper', '/accept-invitation'));
  await member.getByRole('link', { name: 'Sign in to join' }).click();
  await expect(member.getByLabel('E-mail')).toHaveValue(known.email);
  await member.getByLabel('Password', { exact: true }).fill(known.password);
  await member.getByRole('button', { name: 'Sign in' }).click();
  await member.getByRole('button', { name: 'Join Juniper Stores' }).click();
  await expect(member.getByRole('button', { name: 'Organization: Juniper Stores' })).toBeVisible();
  await member.context().close();

  const members = page.getByRole('table', { name: 'Members' });
  await expect(members).toContainText(fresh.email);
  await expect(members).toContainText(known.email);
  await page.getByRole('button', { name: `Actions for ${owner.name}` }).click();
  await expect(page.getByText('You are the last owner.')).toBeVisible();
});

test('an invitation is for its address only', async ({ page, browser }) => {
  await newOwner(page, 'Juniper Stores');
  const invited = newPerson('Ben Ode');
  await page.goto('/organization/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('E-mail addresses').fill(invited.email);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByRole('table', { name: 'Invitations' })).toContainText(invited.email);
  const link = await linkTo(page.request, invited.email, 'Join Juniper', '/accept-invitation');

  const other = await (await browser.newContext()).newPage();
  await signIn(other, await withAccount(page.request));
  await expect(other.getByRole('heading', { name: /Welcome/ })).toBeVisible();
  await other.goto(link);
  await expect(other.getByText('You are signed in as')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Join Juniper Stores' })).toBeHidden();
  await other.context().close();
});

test('an invitation sent again makes the first link dead; one taken back leaves none', async ({
  page,
  browser,
}) => {
  await newOwner(page, 'Juniper Stores');
  const invited = newPerson('Ben Ode');
  await page.goto('/organization/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('E-mail addresses').fill(invited.email);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  const actions = page.getByRole('button', { name: `Actions for ${invited.email}` });
  await expect(actions).toBeVisible();
  const first = await linkTo(page.request, invited.email, 'Join Juniper', '/accept-invitation');

  await actions.click();
  await page.getByRole('menuitem', { name: 'Send again' }).click();
  await expect(page.getByText('Sent again')).toBeVisible();
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(first);
  await expect(guest.getByRole('heading', { name: 'This invitation does not work' })).toBeVisible();

  await actions.click();
  await page.getByRole('menuitem', { name: 'Take back' }).click();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(actions).toBeHidden();
  await guest.context().close();
});
