import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { addresses } from '../env.ts';
import { newOwner } from '../person.ts';

const plain = (text: string) => ({ text, format: 'plain' as const });

/** A question in the bank of who is signed in on the page; the bank has pages and tests of its own. */
async function addQuestion(page: Page, name: string): Promise<void> {
  const question = {
    ...{ kind: 'true_false', name, stem: plain('Profit is cash.'), answer: false, tags: [] },
    ...{ feedbackTrue: null, feedbackFalse: null, generalFeedback: null, objective: null },
  };
  const answer = await page.request.post(`${addresses.api}/trpc/academy.question.create`, {
    data: { category: '', question },
    headers: { origin: addresses.web },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

async function addLesson(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add lesson' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill(title);
  await page.getByRole('dialog').getByRole('button', { name: 'Add lesson' }).click();
  await expect(page.getByRole('article', { name: `Lesson ${title}` })).toBeVisible();
}

const addPart = async (page: Page, kind: string): Promise<void> => {
  await page.getByRole('button', { name: 'Add a part' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
};

const saved = (page: Page) => expect(page.getByText('Everything is saved')).toBeVisible();

test('an author writes a course of two lessons with a quiz, prices it, looks at it and sells it', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const word = randomUUID().slice(0, 6);
  const title = `Cash for doctors ${word}`;
  await newOwner(page, `School ${word}`);
  await addQuestion(page, `Is profit cash ${word}`);

  await page.goto('/academy/studio');
  await page.getByRole('button', { name: 'New course' }).first().click();
  await page.getByRole('dialog').getByLabel('Title').fill(title);
  await page.getByRole('dialog').getByRole('button', { name: 'Create course' }).click();
  await page.getByRole('button', { name: 'Add module' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill('Statements');
  await page.getByRole('dialog').getByRole('button', { name: 'Add module' }).click();

  await addLesson(page, 'What cash is');
  await page.getByLabel('Preview: open without buying').check();
  await addPart(page, 'Text');
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.click();
  await page.keyboard.type('Dr. Lee was paid $900 in May.');
  await saved(page);
  await expectAccessible(page, 'the lesson editor');

  await addLesson(page, 'What profit is');
  await addPart(page, 'Quiz');
  await page.getByRole('button', { name: 'Choose questions' }).click();
  await page.getByRole('button', { name: `Add Is profit cash ${word}` }).click();
  await page.keyboard.press('Escape');
  await saved(page);

  await page.getByRole('link', { name: 'Sales page and price' }).click();
  await page.getByLabel('Sold once').check();
  await page.getByRole('textbox', { name: 'Price' }).fill('49');
  await page.getByRole('button', { name: 'Set price' }).click();
  await expect(page.getByText('The price holds from now on')).toBeVisible();
  await expectAccessible(page, 'the sales page form');

  await page.getByRole('link', { name: 'Preview' }).click();
  await expect(page.getByText('Dr. Lee was paid $900 in May.')).toBeVisible();
  await page.getByRole('link', { name: /What profit is/ }).click();
  await expect(page.getByText('This lesson opens when one buys the course')).toBeVisible();
  await page.getByText('As paid').click();
  await expect(page.getByText('1 question, passed with 80 %.')).toBeVisible();
  await page.getByRole('link', { name: title }).click();

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(page.getByText('Version 1 is published')).toBeVisible();

  const stranger = await browser.newPage();
  await stranger.goto('/academy');
  await stranger.getByRole('link', { name: title }).first().click();
  await expect(stranger.getByText('$49.00').first()).toBeVisible();
  await stranger.getByRole('link', { name: 'What cash is' }).click();
  await expect(stranger.getByText('Dr. Lee was paid $900 in May.')).toBeVisible();
  await stranger.close();
});
