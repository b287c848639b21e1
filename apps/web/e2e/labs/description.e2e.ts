import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { newOwner } from '../person.ts';
import { editText, readCertificate } from './certificate.ts';

test('what the law forbids is underlined while it is typed, and does not go to review', async ({ page }) => {
  await newOwner(page);
  const id = await readCertificate(page, 'saltmarsh-lemon', 'Draft');
  await page.goto(`/labs/documents/${id}?tab=description`);
  const text = page.getByLabel('Text', { exact: true });
  await text.fill('This flower cures anxiety.');
  await expect(page.locator('mark[data-severity=block]').first()).toHaveText(/cures/);
  await expectAccessible(page, 'a text with findings');

  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('Your text is not saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved as version 2')).toBeVisible();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('Submit for review did not work')).toBeVisible();
  await expect(page.locator('.at-topbar .at-status')).toHaveText('Draft');
});

test('a text being typed is lost neither to a reload nor to somebody else’s version', async ({ page }) => {
  await newOwner(page);
  const id = await readCertificate(page, 'saltmarsh-lemon', 'Draft');
  await page.goto(`/labs/documents/${id}?tab=description`);
  const text = page.getByLabel('Text', { exact: true });
  await text.fill('Mine, a long evening’s work.');
  await page.reload();
  await expect(text).toHaveValue('Mine, a long evening’s work.');

  await editText(page, id, 1, 'Theirs.');
  await expect(page.getByText('Version 2 came while you were writing.')).toBeVisible();
  await expect(text).toHaveValue('Mine, a long evening’s work.');
  await page.getByRole('button', { name: 'Save mine as version 3' }).click();
  await expect(page.getByText('Saved as version 3')).toBeVisible();
  await page.getByRole('button', { name: 'Compare' }).first().click();
  await expect(page.getByRole('dialog').locator('del').first()).toBeVisible();
});

test('a text goes from draft to the shelf and back', async ({ page }) => {
  await newOwner(page);
  const id = await readCertificate(page, 'saltmarsh-lemon', 'Draft');
  await page.goto(`/labs/documents/${id}?tab=description`);
  const status = page.locator('.at-topbar .at-status');
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(status).toHaveText('In review');
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(status).toHaveText('Approved');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(status).toHaveText('Published');
  await expect(page.getByText('This text is published. Withdraw it to change it.')).toBeVisible();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Withdraw' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(status).toHaveText('Draft');
});
