import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { newOwner } from '../person.ts';
import { readCertificate } from './certificate.ts';

test('a value leads to its place on the page, and a place to its value', async ({ page }) => {
  await newOwner(page);
  await readCertificate(page, 'saltmarsh-lemon', 'Draft');
  const total = page.getByRole('row', { name: /Total THC/ }).first();
  await total.getByTitle('Show it on the page').click();
  const box = page.locator('[data-page] [data-path="totals.thc"]');
  await expect(box).toHaveAttribute('data-pointed', 'selected');
  await expect(box).toBeInViewport();
  await expect(page.locator('canvas').first(), 'the page is drawn').toBeVisible();

  const name = page.locator('[data-page] [data-path="product.name"]');
  await name.click();
  await expect(page.locator('[data-value="product.name"] [data-pointed="selected"]')).toBeInViewport();
  await expectAccessible(page, 'a certificate beside its record');
});

test('a corrected value keeps who said so and why', async ({ page }) => {
  await newOwner(page);
  await readCertificate(page, 'saltmarsh-lemon', 'Draft');
  const total = page.getByRole('row', { name: /Total CBD/ }).first();
  await total.hover();
  await total.getByRole('button', { name: 'Correct Total CBD' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Number', { exact: true }).click();
  await dialog.getByLabel('Total CBD').fill('0,71');
  await dialog.getByLabel('Reason').fill('Smudged print, read with a lens');
  await dialog.getByRole('button', { name: 'Save the correction' }).click();
  await expect(total).toContainText('0.71 %');
  await page.getByRole('tab', { name: 'History' }).click();
  const history = page.getByRole('list', { name: 'History of this certificate' });
  await expect(history).toContainText('You corrected Total CBD');
  await expect(history).toContainText('Smudged print, read with a lens');
});

test('on a phone the page and the record take turns', async ({ page }) => {
  await newOwner(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await readCertificate(page, 'saltmarsh-lemon', 'Draft');
  await expectAccessible(page, 'a certificate on a phone');
  await page
    .getByRole('row', { name: /Total THC/ })
    .first()
    .getByTitle('Show it on the page')
    .click();
  await expect(page.getByRole('button', { name: 'PDF', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.locator('[data-page] [data-path="totals.thc"]')).toBeInViewport();
});
