import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { demoLogins } from '../../../packages/runtime/seed/logins.ts';
import { chromiumLaunch } from '../e2e/chromium.ts';

/** Takes the README's pictures from the running demo: `npm start`, then `node apps/web/scripts/take-pictures.ts [web address]`. */
const web = process.argv[2] ?? 'http://localhost:3000';
const folder = join(import.meta.dirname, '../../../docs/pictures');
const [owner] = demoLogins;

const browser = await chromium.launch(await chromiumLaunch());
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
await page.goto(`${web}/sign-in`);
await page.getByLabel('E-mail').fill(owner.email);
await page.getByLabel('Password', { exact: true }).fill(owner.password);
await page.getByRole('button', { name: 'Sign in' }).click();
await page.waitForURL('**/labs');
await take(page, 'overview');
await page.goto(`${web}/labs/documents`);
await page.getByText('Night Heron 3.5g').first().waitFor();
await take(page, 'certificates');
await page.getByText('Night Heron 3.5g').first().click();
await page.locator('canvas').first().waitFor();
await take(page, 'document');
await browser.close();

async function take(on: Page, name: string): Promise<void> {
  await on.waitForLoadState('networkidle').catch(() => undefined);
  await on.waitForTimeout(1500);
  await on.screenshot({ path: join(folder, `${name}.png`) });
}
