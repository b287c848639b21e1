import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { cards, payWith } from '../billing/stripe.ts';
import { linkTo, mailTo } from '../inbox.ts';
import { newPerson, signOut } from '../person.ts';
import { sellSmallCourse } from './school.ts';

test('a stranger reads the preview, buys, fails and passes a quiz, asks the tutor, and is certified', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const course = await sellSmallCourse(page.request);
  const about = `/academy/courses/${course.slug}`;

  await page.goto(about);
  await expect(page.getByRole('heading', { name: course.title, level: 1 })).toBeVisible();
  await expect(page.getByText('$49.00')).toBeVisible();
  await expectAccessible(page, 'the sales page');
  await page.getByRole('link', { name: 'What a statement says' }).click();
  await expect(page.getByText('covers a span of time')).toBeVisible();
  await page
    .getByRole('link', { name: /What is left over/ })
    .first()
    .click();
  await expect(page.getByText('This lesson opens with the course')).toBeVisible();
  expect(await page.content(), 'nothing of a locked lesson reaches the page').not.toContain(course.marker);
  const search = page.getByRole('searchbox', { name: 'Search the lessons' });
  await search.fill('overhead');
  await expect(page.getByText('Nothing found in the 1 of 2 lessons open to you')).toBeVisible();

  const person = newPerson('Lee Lakeside');
  await page.getByRole('link', { name: 'Create an account to buy' }).click();
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
  await page.goto(await linkTo(page.request, person.email, 'Confirm your e-mail', '/verify-email'));
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page, 'the way leads back to the course').toHaveURL(new RegExp(`${about}$`));

  await page.getByRole('button', { name: 'Buy the course' }).click();
  await payWith(page, cards.declined, /^Pay \$49\.00/);
  await expect(page.getByRole('alert')).toContainText('declined');
  await payWith(page, cards.pays, /^Pay \$49\.00/);
  await expect(page.getByRole('heading', { name: `${course.title} is yours` })).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page, 'and leads back to it').toHaveURL(new RegExp(`${about}$`));
  await page.getByRole('link', { name: 'What is left over' }).click();
  await expect(page.getByText(course.marker), 'the next lesson is open').toBeVisible();
  await search.fill('overhead');
  await expect(page.getByRole('list', { name: 'Found in the lessons' })).toContainText('What is left over');
  await search.fill('');
  expect((await mailTo(page.request, person.email, 'eceipt')).subject).toBeTruthy();

  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByLabel('1,500').check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('Not passed')).toBeVisible();
  await expect(page.getByText('instead of taking it away'), 'and why').toBeVisible();
  await expectAccessible(page, 'a quiz with its answers');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByLabel('300').check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('Passed', { exact: true })).toBeVisible();
  await expect(page.getByText('Lesson completed')).toBeVisible({ timeout: 15_000 });

  const place = await page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    return window.scrollY;
  });
  expect(place).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByLabel('Your question').fill('What is left when overhead is paid?');
  await page
    .getByRole('complementary', { name: 'Course assistant' })
    .getByRole('button', { name: 'Ask', exact: true })
    .click();
  const citation = page.getByRole('list', { name: 'From the lessons' }).getByRole('link').first();
  await expect(citation).toContainText('What is left over', { timeout: 20_000 });
  await expect(page.getByText('No AI model wrote this', { exact: false }).first()).toBeVisible();
  expect(
    await page.evaluate(() => window.scrollY),
    'the lesson stays where it is read',
  ).toBeGreaterThanOrEqual(place);
  await expectAccessible(page, 'the tutor');
  await citation.click();
  await expect(page).toHaveURL(/#[\da-f-]{36}$/);
  await page.getByRole('button', { name: 'Close' }).click();

  await page
    .getByRole('link', { name: /What a statement says/ })
    .first()
    .click();
  await expect(page.getByText('Lesson completed')).toBeVisible({ timeout: 15_000 });
  await page.getByRole('link', { name: 'Your progress: 2 of 2 lessons completed' }).click();
  await page.getByRole('button', { name: 'Get the certificate' }).click();
  const publicPage = page.getByRole('link', { name: 'Public page' });
  await expect(publicPage).toBeVisible();
  await expectAccessible(page, 'progress with its certificate');
  const address = await publicPage.getAttribute('href');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/^certificate-.+\.pdf$/);
  await signOut(page, person);

  const context = await browser.newContext();
  const stranger = await context.newPage();
  await stranger.goto(address ?? '');
  await expect(stranger.getByText('This certificate is valid')).toBeVisible();
  await expect(stranger.getByRole('heading', { name: person.name })).toBeVisible();
  expect(await stranger.content()).not.toContain(person.email);
  await expectAccessible(stranger, 'the public page of a certificate');
  await context.close();
});

test('the film of a preview lesson plays for a visitor, with captions and a transcript', async ({ page }) => {
  await page.goto('/academy/courses/primary-care-financial-masterclass');
  await page.getByRole('link', { name: 'The one-page balance sheet' }).click();
  const film = page.locator('video');
  await film.scrollIntoViewIfNeeded();
  await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
  });
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.5);
  await expect
    .poll(() => film.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.cues?.length ?? 0))
    .toBeGreaterThan(3);
  await page.getByText('Transcript').click();
  await expect(page.getByRole('figure').filter({ has: film })).toContainText('net worth');
  await expectAccessible(page, 'a lesson with a film');
});
