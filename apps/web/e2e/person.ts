import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, type Page, request as requests } from '@playwright/test';
import { addresses } from './env.ts';
import { linkTo } from './inbox.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Somebody nobody has seen before, with a password nobody guesses. */
export function newPerson(name = 'Ana Cruz'): Person {
  const id = randomUUID().slice(0, 8);
  return { name, email: `ana-${id}@example.com`, password: `quiet harbour ${id} lantern` };
}

/** As a visitor: without the cookies of the page under test. */
async function call(procedure: string, data: object): Promise<void> {
  const visitor = await requests.newContext();
  const answer = await visitor.post(`${addresses.api}/trpc/${procedure}`, { data });
  expect(answer.status(), `${procedure}: ${await answer.text()}`).toBe(200);
  await visitor.dispose();
}

/** An account whose address is confirmed, made over the API: the pages for it have their own test. */
export async function withAccount(request: APIRequestContext, person = newPerson()): Promise<Person> {
  const { name, email, password } = person;
  await call('identity.signUp', { name, email, password, timeZone: 'UTC' });
  const link = await linkTo(request, email, 'Confirm your e-mail', '/verify-email');
  await call('identity.verifyEmail', { token: link.split('#token=')[1] });
  return person;
}

/** Signs in on the page. Ends where the page leads: the house, or the question for a code. */
export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function createOrganization(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name of the organization').fill(name);
  await page.getByRole('button', { name: 'Create organization' }).click();
  await expect(page.getByRole('button', { name: `Organization: ${name}` })).toBeVisible();
}

/** A new person, signed in, owning an organization of their own. */
export async function newOwner(page: Page, organization = 'Harbour Goods'): Promise<Person> {
  const person = await withAccount(page.request);
  await signIn(page, person);
  await createOrganization(page, organization);
  return person;
}

export async function signOut(page: Page, { name }: Person): Promise<void> {
  await page.getByRole('button', { name: `Account: ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}
