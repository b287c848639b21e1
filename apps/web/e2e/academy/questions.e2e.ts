import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { newOwner, newPerson, openSession, withAccount } from '../person.ts';
import { type SmallCourse, sellSmallCourse } from './school.ts';

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

/** A learner who was given the course answers its quiz. The page stands where the result is. */
async function answer(browser: Browser, course: SmallCourse, name: string, option: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const learner = await withAccount(page.request, newPerson(name));
  await course.give(learner);
  await openSession(page, learner);
  await page.goto(`/academy/courses/${course.slug}`);
  await page.getByRole('link', { name: 'What is left over' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByLabel(option).check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText(/^(Not passed|Passed)$/)).toBeVisible();
  return page;
}

test('a wrong key is put right: who gains and who would lose is seen first, and the learner is told', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const course = await sellSmallCourse(page.request);
  const wronged = await answer(browser, course, 'Lee Wronged', '1,500');
  const lucky = await answer(browser, course, 'Kim Lucky', '300');
  await expect(wronged.getByText('Not passed')).toBeVisible();

  await openSession(page, course.owner);
  await page.goto(bank);
  await page.getByRole('link', { name: 'What is left' }).click();
  await page.getByRole('group', { name: 'option 2' }).getByRole('radio', { name: 'Right' }).check();
  await page.getByRole('button', { name: 'Save a new version' }).click();
  await expect(page.getByText('Grades given before stay')).toBeVisible();
  await page.getByRole('link', { name: 'Statistics' }).click();

  const regrade = page.getByRole('region', { name: 'Regrade', exact: true });
  await expect(regrade).toContainText('1 attempt gets another score; 1 now passes.');
  await expect(regrade.getByRole('row', { name: /Lee Wronged/ })).toContainText(/0 % → 100 %.*Now passed/);
  await expect(regrade.getByText('Kim Lucky'), 'nobody loses points').toBeHidden();
  const keep = regrade.getByLabel('Nobody loses points');
  await keep.focus();
  await page.keyboard.press('Space');
  await expect(regrade.getByRole('row', { name: /Kim Lucky/ })).toContainText(
    /100 % → 0 %.*No longer passed/,
  );
  await expect(keep, 'the keyboard stays where it was').toBeFocused();
  await expectAccessible(page, 'the preview of a regrade');
  await page.keyboard.press('Space');
  await regrade.getByRole('button', { name: 'Regrade 1 attempt' }).click();

  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 now passes');
  await dialog.getByLabel('Why').fill('The key named the wrong option');
  await expectAccessible(page, 'a regrade, before it is done');
  await dialog.getByRole('button', { name: 'Regrade 1 attempt' }).click();
  await expect(page.getByText('1 attempt regraded')).toBeVisible();
  await expect(regrade).toContainText('No score rises with the current one: nothing to do.');

  await wronged.reload();
  await expect(wronged.getByText('Passed', { exact: true })).toBeVisible();
  await expect(wronged.getByText('100 %')).toBeVisible();
  await expect(wronged.getByText('A question was corrected since: it was graded again.')).toBeVisible();
  await expect(wronged.getByText('Lesson completed')).toBeVisible();
  await lucky.reload();
  await expect(lucky.getByText('100 %'), 'who was lucky keeps what they have').toBeVisible();
  await expect(lucky.getByText('A question was corrected')).toBeHidden();
});
