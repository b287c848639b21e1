import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { cards, payWith } from '../billing/stripe.ts';
import { newPerson, signIn, withAccount } from '../person.ts';
import { sellSmallCourse } from './school.ts';

test('what a learner pays is seen by the author, who gives a part back with its effect shown first', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const course = await sellSmallCourse(page.request);
  const learner = await withAccount(page.request, newPerson('Lee Buyer'));

  const author = await (await browser.newContext()).newPage();
  await signIn(author, course.owner);
  await expect(author).not.toHaveURL(/sign-in/);
  await author.goto('/academy/studio/sales');
  await expect(author.getByText('No sale in the last 30 days')).toBeVisible();

  await signIn(page, learner);
  await expect(page).not.toHaveURL(/sign-in/);
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
