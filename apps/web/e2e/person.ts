import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, type Page, request as requests } from '@playwright/test';
import { call } from './api.ts';
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
async function callAsVisitor<Answer>(procedure: string, data: object): Promise<Answer> {
  const visitor = await requests.newContext();
  const answer = await call<Answer>(visitor, procedure, data);
  await visitor.dispose();
  return answer;
}

/** An account whose address is confirmed, made over the API: the pages for it have their own test. */
export async function withAccount(request: APIRequestContext, person = newPerson()): Promise<Person> {
  const { name, email, password } = person;
  await callAsVisitor('identity.signUp', { name, email, password, timeZone: 'UTC' });
  const link = await linkTo(request, email, 'Confirm your e-mail', '/verify-email');
  await callAsVisitor('identity.verifyEmail', { token: link.split('#token=')[1] });
  return person;
}

/** Signs in on the page. Ends where the page leads: the house, or the question for a code. */
export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs the page's browser in as the sign-in page does, without showing it: that page has its own tests. */
export async function openSession({ request }: Page, { email, password }: Person): Promise<void> {
  const { ticket } = await callAsVisitor<{ ticket: string }>('identity.signIn', { email, password });
  const { csrfToken } = await (await request.get(`${addresses.web}/api/auth/csrf`)).json();
  const form = { ticket, csrfToken, json: 'true' };
  const answer = await request.post(`${addresses.web}/api/auth/callback/ticket`, { form });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** A new person, signed in, owning an organization of their own. The page stands where it stood. */
export async function newOwner(page: Page, organization = 'Harbour Goods'): Promise<Person> {
  const person = await withAccount(page.request);
  await openSession(page, person);
  await call(page.request, 'organization.create', { name: organization });
  return person;
}

export async function signOut(page: Page, { name }: Person): Promise<void> {
  await page.getByRole('button', { name: `Account: ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}
