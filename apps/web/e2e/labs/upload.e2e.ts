import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { newOwner } from '../person.ts';
import { certificateFile } from './certificate.ts';

test('certificates are watched until each has its own result, and none is taken twice', async ({ page }) => {
  await newOwner(page);
  await page.goto('/labs');
  await expect(page.getByText('Drop your first certificates here')).toBeVisible();
  await expectAccessible(page, 'the first minute');

  await page.goto('/labs/upload');
  const input = page.locator('input[type=file]');
  await input.setInputFiles([certificateFile('saltmarsh-lemon'), certificateFile('night-heron')]);
  const rows = page.locator('.at-file');
  await expect(rows.filter({ hasText: /Draft ready|need your eyes/ })).toHaveCount(2, { timeout: 20_000 });

  await input.setInputFiles([
    { name: 'holiday.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') },
    { name: 'nothing.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
  ]);
  await expect(rows.filter({ hasText: 'holiday.pdf' })).toContainText('This is not a PDF.');
  await expect(rows.filter({ hasText: 'nothing.pdf' })).toContainText('The file is empty.');

  await input.setInputFiles(certificateFile('saltmarsh-lemon'));
  await expect(rows.first()).toContainText('uploaded before', { timeout: 20_000 });
  await expectAccessible(page, 'uploads with their results');

  await page.reload();
  await expect(rows, 'the results outlive a reload').toHaveCount(5);
});

test('files let go over the list are uploaded', async ({ page }) => {
  await newOwner(page);
  await page.goto('/labs/documents');
  await expect(page.getByText('No certificates yet')).toBeVisible();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['hello'], 'dropped.pdf', { type: 'application/pdf' }));
    for (const type of ['dragenter', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page).toHaveURL(/\/labs\/upload/);
  await expect(page.locator('.at-file')).toContainText('This is not a PDF.');
});
