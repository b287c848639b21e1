import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { demoLogins } from '../../../packages/runtime/seed/logins.ts';
import { chromiumLaunch } from '../e2e/chromium.ts';

/** Takes the README's pictures from the running demo: `npm start`, then `node apps/web/scripts/take-pictures.ts [web address]`. */
const web = process.argv[2] ?? 'http://localhost:3000';
const folder = join(import.meta.dirname, '../../../docs/pictures');

const browser = await chromium.launch(await chromiumLaunch());
await takeLabs(await signedIn('maya@fernwood.example'));
await takeAcademy(await signedIn('sam@rivers.example'));
await browser.close();

async function signedIn(email: string): Promise<Page> {
  const login = demoLogins.find((one) => one.email === email);
  if (!login) throw new Error(`the demo has no ${email}`);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  await page.goto(`${web}/sign-in`);
  await page.getByLabel('E-mail').fill(login.email);
  await page.getByLabel('Password', { exact: true }).fill(login.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

async function takeLabs(page: Page): Promise<void> {
  await page.goto(`${web}/labs/documents`);
  await page.getByText('Night Heron 3.5g').first().waitFor();
  await page.getByText('Night Heron 3.5g').first().click();
  await page.locator('canvas').first().waitFor();
  await take(page, 'document');
}

async function takeAcademy(page: Page): Promise<void> {
  await page.goto(`${web}/academy/courses/primary-care-financial-masterclass/learn`);
  await page
    .getByRole('link', { name: /What a loan costs/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'What a loan costs' }).waitFor();
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByLabel('Your question').fill('Why does paying a loan early save so much interest?');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'From the lessons' }).waitFor();
  await take(page, 'lesson');
}

async function take(on: Page, name: string): Promise<void> {
  await on.waitForLoadState('networkidle').catch(() => undefined);
  await on.waitForTimeout(1500);
  await on.screenshot({ path: join(folder, `${name}.png`) });
}
