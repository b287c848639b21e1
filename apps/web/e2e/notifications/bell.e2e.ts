import { expect, type Page, test } from '@playwright/test';
import { uploadCertificate } from '../api.ts';
import { newOwner } from '../person.ts';

const words = 'BT /F1 18 Tf 72 700 Td (Invoice 4711: four garden chairs, one table) Tj ET';

/** A sound PDF that is no certificate. */
const invoice = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
    `4 0 obj<</Length ${words.length}>>stream\n${words}\nendstream endobj`,
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF\n',
  ].join('\n'),
);

/** Its reading ends in a notice: it was not taken. */
const uploadInvoice = (page: Page) => uploadCertificate(page.request, 'invoice.pdf', invoice);

test('a notice rings while one is on any page, leads to what it is about, and is read then', async ({
  page,
}) => {
  await newOwner(page);
  await page.goto('/account');
  await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
  await uploadInvoice(page);
  await page.getByRole('button', { name: 'Notifications, 1 unread' }).click();
  const notices = page.getByRole('dialog', { name: 'Notifications' });
  await notices.getByRole('listitem').getByRole('link').click();
  await expect(page).toHaveURL(/\/labs\/documents\//);
  await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
});

test('the bell leads to the page of all notices, where they can be read one by one', async ({ page }) => {
  await newOwner(page);
  await page.goto('/account');
  await uploadInvoice(page);
  await page.getByRole('button', { name: 'Notifications, 1 unread' }).click();
  await page.getByRole('dialog', { name: 'Notifications' }).getByRole('link', { name: 'See all' }).click();
  await page.getByRole('navigation', { name: 'Notifications' }).getByRole('link', { name: 'Unread' }).click();
  await expect(page).toHaveURL(/show=unread/);
  await page.getByRole('button', { name: /^Mark as read/ }).click();
  await expect(page.getByText('Everything is read')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mark all read' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
});

test('a kind of notice that is switched off no longer rings', async ({ page }) => {
  await newOwner(page);
  await page.goto('/account/notifications');
  const choice = page.getByRole('switch', { name: 'A certificate was not taken: in atrium' });
  await choice.press('Space');
  await expect(choice).not.toBeChecked();
  await page.reload();
  await expect(choice).not.toBeChecked();
  await uploadInvoice(page);
  await page.goto('/labs/documents');
  await expect(page.getByRole('table')).toContainText('Not taken');
  await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
});
