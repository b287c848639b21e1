import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { cards, payWith } from '../billing/stripe.ts';
import { linkTo } from '../inbox.ts';
import { newPerson, openSession, withAccount } from '../person.ts';
import { sellSmallCourse } from './school.ts';

test('what a learner pays is seen by the author, who gives a part back with its effect shown first', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const course = await sellSmallCourse(page.request);
  const learner = await withAccount(page.request, newPerson('Lee Buyer'));

  const author = await (await browser.newContext()).newPage();
  await openSession(author, course.owner);
  await author.goto('/academy/studio/sales');
  await expect(author.getByText('No sale in the last 30 days')).toBeVisible();

  await openSession(page, learner);
  await page.goto(`/academy/courses/${course.slug}`);
  await page.getByRole('button', { name: 'Buy the course' }).click();
  await payWith(page, cards.pays, /^Pay /);
  await expect(page.getByText(`${course.title} is yours`)).toBeVisible();
  await page.goto(`/academy/courses/${course.slug}`);
  await page.getByRole('link', { name: 'What is left over' }).click();
  await expect(page.getByText(course.marker), 'lesson two is open').toBeVisible();

  await expect(author.getByText('$49.00').first(), 'the sale appears by itself').toBeVisible();
  await author.getByRole('combobox', { name: 'Course' }).click();
  await author.getByRole('option', { name: course.title }).click();
  await expect(author.getByRole('region', { name: 'The way to a sale' })).toContainText('purchases paid');
  await expect(author.getByRole('region', { name: 'Completion by lesson' })).toContainText(
    'What is left over',
  );
  await expectAccessible(author, 'sales of a course');

  await author.getByRole('link', { name: 'Learners' }).click();
  await expect(author.getByRole('row', { name: /Lee Buyer/ })).toContainText('0 of 2');
  await author.getByRole('link', { name: 'Purchases' }).click();
  await author.getByRole('link', { name: 'Lee Buyer' }).click();
  await author.getByRole('button', { name: 'Refund' }).click();
  const dialog = author.getByRole('dialog');
  await expect(dialog).toContainText('closes for them');
  await dialog.getByLabel('Amount in USD').fill('9');
  await expect(dialog).toContainText('stays open for them');
  await dialog.getByLabel('Why').fill('One lesson came late');
  await expectAccessible(author, 'the refund');
  await dialog.getByRole('button', { name: 'Give back $9.00' }).click();
  await expect(author.getByText('Partly refunded')).toBeVisible({ timeout: 20_000 });
  await expect(author.getByText('One lesson came late')).toBeVisible();

  await page.reload();
  await expect(page.getByText(course.marker), 'it stays open').toBeVisible();
});

test('an author gives a course for nothing, is told what cannot be given, and takes the gift back', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  const course = await sellSmallCourse(page.request);
  const learner = await withAccount(page.request, newPerson('Lee Friend'));

  await openSession(page, course.owner);
  await page.goto('/academy/studio/sales/purchases');
  await expect(page.getByText('Nothing sold yet')).toBeVisible();
  const give = async (email: string) => {
    await dialog.getByLabel('E-mail').fill(email);
    await page.keyboard.press('Enter');
  };
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Give access' }).click();
  await expect(dialog.getByLabel('E-mail'), 'the only course is chosen already').toBeFocused();
  await give('lee at friends');
  await expect(dialog).toContainText('Invalid email address');
  await give(newPerson().email);
  await expect(dialog).toContainText('has no account yet. Ask them to sign up, then give it again.');
  await expectAccessible(page, 'giving access, refused');
  await give(learner.email);
  await expect(page.getByText(`${learner.email} has access`)).toBeVisible();
  await expect(dialog).toBeHidden();
  const gift = page.getByRole('row', { name: /Lee Friend/ });
  await expect(gift, 'the list shows it at once').toContainText('Given');
  await page.getByRole('button', { name: 'Give access' }).click();
  await give(learner.email);
  await expect(dialog).toContainText(`They have "${course.title}" already.`);
  await page.keyboard.press('Escape');

  const theirs = await (await browser.newContext()).newPage();
  await openSession(theirs, learner);
  await theirs.goto(
    await linkTo(page.request, learner.email, 'You were given', `/academy/courses/${course.slug}`),
  );
  await theirs.getByRole('link', { name: 'What is left over' }).click();
  await expect(theirs.getByText(course.marker), 'the locked lesson is open').toBeVisible();

  await gift.getByRole('link', { name: 'Lee Friend' }).click();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(dialog).toContainText('closes for Lee Friend');
  await expectAccessible(page, 'taking a gift back');
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Taken back', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take back' })).toBeHidden();
  await theirs.reload();
  await expect(theirs.getByText('This lesson opens with the course')).toBeVisible();
});
