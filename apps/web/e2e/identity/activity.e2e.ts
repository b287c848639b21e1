import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { newOwner } from '../person.ts';

test('the log is filtered by its address, opened row by row, and downloaded as it is filtered', async ({
  page,
}) => {
  await newOwner(page, 'Cedar House');
  await page.goto('/organization');
  await page.getByLabel('Name').fill('Cedar House & Sons');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Renamed')).toBeVisible();

  await page.goto('/activity');
  const table = page.getByRole('table', { name: 'Activity' });
  await expect(table.getByRole('button', { name: 'Create an organization' })).toBeVisible();
  await page.getByRole('searchbox').fill('organization.rename');
  await expect(page).toHaveURL(/text=organization\.rename/);
  await expect(table.getByRole('button')).toHaveCount(1);
  await page.reload();
  await expect(table.getByRole('button')).toHaveCount(1);

  await table.getByRole('button').click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('identity.organization.rename');
  await expect(drawer.getByRole('button', { name: 'Copy request id' })).toBeVisible();
  await page.keyboard.press('Escape');

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const rows = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\r\n');
  expect(rows[0]).toContain('Time (UTC)');
  expect(rows.slice(1).every((row) => row.includes('organization.rename'))).toBe(true);
  expect(rows.length).toBeGreaterThan(1);

  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/activity$/);
  await page
    .getByRole('combobox', { name: 'Outcome' })
    .or(page.getByRole('textbox', { name: 'Outcome' }))
    .click();
  await page.getByRole('option', { name: 'Failed' }).click();
  await expect(page.getByText('Nothing fits')).toBeVisible();
});
