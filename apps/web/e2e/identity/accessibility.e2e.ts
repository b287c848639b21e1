import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { newOwner } from '../person.ts';

const door = [
  ['/sign-in', 'Sign in'],
  ['/sign-up', 'Create an account'],
  ['/forgot-password', 'Forgot your password?'],
  ['/reset-password#token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'Choose a new password'],
  ['/verify-email', 'This link does not work'],
  ['/confirm-email#token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'Use this address?'],
  ['/accept-invitation', 'This invitation does not work'],
] as const;

const house = [
  ['/account', 'Profile'],
  ['/account/security', 'This device'],
  ['/account/notifications', 'By e-mail'],
  ['/organization', 'Every member needs a second factor'],
  ['/organization/members', 'No invitation waits'],
  ['/organization/api-keys', 'No API keys yet'],
  ['/organization/ai', 'US dollars a month'],
  ['/organization/new', 'Name of the organization'],
  ['/activity', 'Create an organization'],
  ['/notifications', 'Nothing yet'],
] as const;

const views = [
  { name: 'a phone in the dark', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  { name: 'a desk in daylight', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
] as const;

for (const { name, viewport, colorScheme } of views) {
  test(`pages in front of the house are usable by everybody on ${name}`, async ({ browser }) => {
    const page = await (await browser.newContext({ viewport, colorScheme })).newPage();
    for (const [path, heading] of door) {
      await page.goto('about:blank');
      await page.goto(path);
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
      await expectAccessible(page, path);
    }
    await page.context().close();
  });

  test(`pages of account and organization are usable by everybody on ${name}`, async ({ browser }) => {
    test.slow();
    const page = await (await browser.newContext({ viewport: views[1].viewport, colorScheme })).newPage();
    await newOwner(page);
    await page.setViewportSize(viewport);
    for (const [path, words] of house) {
      await page.goto(path);
      await expect(page.getByRole('main').getByText(words).first()).toBeVisible();
      await expectAccessible(page, path);
    }
    await page.context().close();
  });
}
