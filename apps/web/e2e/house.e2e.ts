import { expect, test } from '@playwright/test';
import { addresses } from './env.ts';

test('every door of the house answers', async ({ request }) => {
  for (const url of [
    `${addresses.web}/api/health`,
    `${addresses.admin}/api/health`,
    `${addresses.api}/readyz`,
    `${addresses.api}/api/v1/openapi.json`,
    `${addresses.sandbox}/healthz`,
  ]) {
    expect((await request.get(url)).status(), url).toBe(200);
  }
});

test('mail sent by the platform can be read in the inbox page', async ({ page }) => {
  await page.goto(addresses.sandbox);
  await expect(page.getByRole('search')).toBeVisible();
});
