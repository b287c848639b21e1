import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectAccessible } from './accessible.ts';
import { addresses } from './env.ts';
import { mayPlant, plantDeadJob, plantOrganization, plantRefusedReport } from './plant.ts';

const staff = { email: 'staff@atrium.example', password: 'atrium-staff-demo' };

test.describe.configure({ mode: 'serial' });
test.skip(!mayPlant, 'needs E2E_DATABASE_URL');

let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext({ baseURL: addresses.admin });
  page = await context.newPage();
});
test.afterAll(() => context.close());

async function signIn(email: string, password: string): Promise<void> {
  await page.goto('/jobs');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('a customer who signs in here finds nothing', async () => {
  await signIn('sol@harborline.example', 'harborline-sol-demo');
  await expect(page.getByRole('heading', { name: 'This is for our staff' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Staff sign-in' })).toBeVisible();
});

test('staff come in with a second factor, which they set up first', async () => {
  await signIn(staff.email, staff.password);
  await expect(page.getByRole('heading', { name: 'Set up a second factor' })).toBeVisible();
  await page.getByRole('button', { name: 'Begin' }).click();
  const secret = (await page.locator('code').textContent())?.replaceAll(' ', '');
  const code = new TOTP({ secret: Secret.fromBase32(secret ?? '') }).generate();
  await page.getByLabel('Code the app shows now').fill(code);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();
});

test('a dead job is seen with its error, runs again, and is gone', async () => {
  const id = await plantDeadJob();
  await page.goto('/jobs?only=dead');
  const row = page.getByRole('row', { name: new RegExp(`#${id}`) });
  await expect(row).toContainText('the disk was full');
  await expectAccessible(page, 'a dead job');
  await row.getByRole('button', { name: `Retry jobs.sweep ${id}` }).click();
  await expect(row).toBeHidden();
  await page.goto('/jobs');
  await expect(page.getByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();
  await expect(row).toBeHidden();
});

test('an organization is opened with a reason, suspended, and reinstated', async () => {
  const { name, slug } = await plantOrganization();
  await page.goto(`/organizations?search=${slug}`);
  await page.getByRole('link', { name }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Ticket 4711: unpaid and asked twice');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText(`You are inside ${name}`)).toBeVisible();
  await page.getByRole('tab', { name: 'Activity' }).click();
  await expect(page.getByRole('row', { name: /Opens the organization for our staff/ })).toContainText('4711');
  await page.getByRole('button', { name: 'Suspend' }).click();
  await page.getByRole('textbox', { name: /to confirm/ }).fill(slug);
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Reinstate' })).toBeVisible();
  await expectAccessible(page, 'an organization');
  await page.getByRole('button', { name: 'Reinstate' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reinstate' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Suspend' })).toBeVisible();
});

test('an organization is given a plan for nothing, which is taken back', async () => {
  const { name, slug } = await plantOrganization();
  await page.goto(`/organizations?search=${slug}`);
  await page.getByRole('link', { name }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Ticket 4712: an outage of ours');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('tab', { name: 'Plans' }).click();
  await expect(page.getByText('It never had a plan')).toBeVisible();
  await page.getByRole('button', { name: 'Give a plan' }).click();
  await page.getByRole('combobox', { name: 'Plan' }).click();
  await page.getByRole('option', { name: 'Enterprise' }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill('Sorry for the outage');
  await page.getByRole('button', { name: 'Give it' }).click();
  const row = page.getByRole('row', { name: /Enterprise staff/ });
  await expect(row).toContainText('Sorry for the outage');
  await expectAccessible(page, 'a gift');
  await row.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill('Given to the wrong one');
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(row).toContainText('Given to the wrong one');
});

test('a meter report that was refused is sent again', async () => {
  const failure = await plantRefusedReport();
  await page.goto('/billing/meters');
  const row = page.getByRole('row').filter({ hasText: failure });
  await expect(row).toContainText('Refused');
  await expectAccessible(page, 'a refused meter report');
  await row.getByRole('button', { name: /^Send again/ }).press('Enter');
  await expect(page.getByText('It is told once more')).toBeVisible();
  await expect(row).toBeHidden();
});

test('everybody’s money is looked at: purchases, subscriptions, webhooks, the journal', async () => {
  for (const [path, table] of [
    ['/billing', 'No purchase fits|What'],
    ['/billing/refunds', 'Nothing was given back yet|Why'],
    ['/billing/subscriptions', 'No subscription yet|Customer'],
    ['/billing/meters', 'Nothing went beyond a share yet|Meter'],
    ['/billing/events', 'Nothing came in yet|Event'],
    ['/billing/journal', 'No money has moved yet|Movement'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(new RegExp(table)).first()).toBeVisible();
    await expectAccessible(page, path);
  }
});
