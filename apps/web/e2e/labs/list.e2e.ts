import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { newOwner } from '../person.ts';
import { readCertificate } from './certificate.ts';

test('the list is searched, walked through by keys, exported and put away', async ({ page }) => {
  await newOwner(page);
  await readCertificate(page, 'saltmarsh-lemon', 'Draft');
  await readCertificate(page, 'orchard-cart', 'Draft');
  await page.goto('/labs/documents');
  const rows = page.locator('tbody [data-row]');
  await expect(rows).toHaveCount(2);
  await expectAccessible(page, 'the list');

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rows.nth(1).locator('[data-row-link]')).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('saltmarsh');
  await expect(page).toHaveURL(/search=saltmarsh/);
  await expect(rows).toHaveCount(1);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);

  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Select all rows shown').check();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('2 certificates archived')).toBeVisible();
  await page.getByRole('link', { name: /^Archive/ }).click();
  await expect(rows).toHaveCount(2);
});

test('what happens elsewhere shows in an open list without asking', async ({ page, context }) => {
  await newOwner(page);
  await page.goto('/labs/documents');
  await expect(page.getByText('No certificates yet')).toBeVisible();
  const other = await context.newPage();
  await readCertificate(other, 'saltmarsh-lemon', 'Draft');
  await expect(page.locator('tbody [data-row]').first()).toContainText('Draft');
});
