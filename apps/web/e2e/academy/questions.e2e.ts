import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { newOwner } from '../person.ts';

const bank = '/academy/studio/questions';

test('a question is written, tried out as a learner would, changed, and archived with a way back', async ({
  page,
}) => {
  await newOwner(page, 'Harbour School');
  await page.goto(bank);
  await expect(page.getByText('No questions yet')).toBeVisible();
  await page.getByRole('link', { name: 'New question' }).first().click();
  await expectAccessible(page, 'the kinds');
  await page.getByRole('link', { name: /Single choice/ }).click();

  await page.getByRole('button', { name: 'Add to the bank' }).click();
  await expect(page.getByText('Give it a name.')).toBeVisible();
  await expect(page.getByLabel('Name'), 'the first field that needs something').toBeFocused();
  await page.getByLabel('Name').fill('What is left');
  await page.getByLabel('What is asked').fill('A practice collects 900 and pays 600. **What is left?**');
  for (const [index, text] of ['300', '1,500', '900'].entries())
    await page.getByLabel(`Text of option ${index + 1}`).fill(text);
  await page.getByLabel('Why option 2 is wrong').fill('That adds what was paid.');
  await expectAccessible(page, 'the editor');

  const preview = page.getByRole('region', { name: 'As a learner sees it' });
  await preview.getByRole('radio', { name: '1,500' }).check();
  await preview.getByRole('button', { name: 'Check this answer' }).click();
  await expect(preview).toContainText('Not right');
  await expect(preview).toContainText('That adds what was paid.');

  await page.getByRole('button', { name: 'Add to the bank' }).click();
  await expect(page).toHaveURL(/questions\/[0-9a-f-]{36}$/);
  await page.getByLabel('Text of option 3').fill('600');
  await page.reload();
  await expect(page.getByText('Your unsaved changes are back')).toBeVisible();
  await page.getByRole('button', { name: 'Save a new version' }).click();
  await expect(page.getByText('Version 2 is saved')).toBeVisible();
  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Version 1' }).click();
  await expect(page.getByText('Version 1 is no longer asked')).toBeVisible();
  await expectAccessible(page, 'the versions');

  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The question is back in the bank')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Archive' })).toBeVisible();
});

const gift = `$CATEGORY: Finance/Statements

::Profit:: Profit is cash. {FALSE}

::Left over:: 900 less 600 is {#300:5}

::Broken:: This one never ends {=yes ~no
`;

test('a file shows what it would bring and what not before anything is written, and goes out again', async ({
  page,
}) => {
  await newOwner(page, 'Harbour School');
  await page.goto(`${bank}/import`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'statements.gift',
    mimeType: 'text/plain',
    buffer: Buffer.from(gift),
  });
  await expect(page.getByRole('region', { name: 'What is in statements.gift' })).toContainText(
    'read as GIFT',
  );
  await expect(page.getByRole('region', { name: 'What was not taken as it stands' })).toContainText(
    'Not imported',
  );
  await expectAccessible(page, 'the report of an import');
  await page.getByRole('button', { name: 'Import 2 questions' }).click();
  await expect(page.getByText('2 questions are in the bank')).toBeVisible();
  await page.getByRole('link', { name: 'See them' }).click();

  await page
    .getByRole('navigation', { name: 'Categories' })
    .getByRole('link', { name: /Statements/ })
    .click();
  await expect(page.getByRole('row', { name: /Left over/ })).toBeVisible();
  await expectAccessible(page, 'the bank');
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  expect((await download).suggestedFilename()).toMatch(/^questions-.*\.xml$/);
  await expect(page.getByRole('dialog')).toContainText('All 2 questions are in it, whole.');
});
