import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessible.ts';
import { mailTo } from '../inbox.ts';
import { readCertificate } from '../labs/certificate.ts';
import { newOwner } from '../person.ts';
import { cards, changeCard, customerOf, moveClock, payWith } from './stripe.ts';

const plans = '/organization/billing';

test('a plan from the trial to its end: bought, upgraded, unpaid, paid, changed and kept', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { request } = page;
  const person = await newOwner(page);
  const own = page.getByRole('region', { name: 'Your plan' });

  await page.goto(plans);
  await expect(own).toContainText('No plan yet');
  await readCertificate(page, 'saltmarsh-lemon', 'Draft');
  await page.goto(plans);
  await expect(own, 'the trial begins with the first certificate').toContainText('Free trial');
  await expectAccessible(page, 'the plans');

  await page.getByRole('button', { name: 'Choose Basic' }).click();
  await payWith(page, cards.declined, /Start trial/);
  await expect(page.getByRole('alert')).toContainText('declined');
  await payWith(page, cards.pays, /Start trial/);
  await expect(page.getByRole('heading', { name: 'Welcome to Basic' })).toBeVisible();
  await page.getByRole('link', { name: 'See your plan' }).click();
  await expect(own, 'what is left of the trial stays').toContainText('From then on it costs $49.00 a month');
  const customer = await customerOf(request, person.email);
  await moveClock(request, customer, 'trial_end');
  await expect(own, 'the page follows').toContainText('The next charge is $49.00', { timeout: 20_000 });

  await page.getByRole('button', { name: 'Upgrade to Enterprise' }).click();
  await page.getByRole('button', { name: /^Pay \$/ }).click();
  await expect(own).toContainText('$249.00 a month');
  await page.goto(`${plans}/invoices`);
  const invoices = page.getByRole('table', { name: 'Invoices' });
  await expect(invoices.getByText('Paid', { exact: true }), 'trial, month, upgrade').toHaveCount(3);

  await changeCard(request, customer, cards.failsLater);
  await moveClock(request, customer, 'renewal');
  const banner = page.getByRole('status').filter({ hasText: 'A payment failed.' });
  await expect(banner, 'the failed payment is said on every page').toContainText('$249.00', {
    timeout: 20_000,
  });
  await expect(banner).toContainText('One try failed');
  expect((await mailTo(request, person.email, 'Payment failed')).subject).toContain('$249.00');
  await moveClock(request, customer, 'retry');
  await expect(banner, 'a second failure counts two').toContainText('2 tries failed', { timeout: 20_000 });

  await page.goto(plans);
  await page.getByRole('link', { name: 'Pay the open invoice' }).click();
  await payWith(page, cards.pays, /^Pay \$249\.00/);
  await expect(page.getByText('Paid', { exact: false }).first()).toBeVisible();
  await page.goto(plans);
  await expect(own).toContainText('Active', { timeout: 20_000 });
  await expect(banner, 'paying clears it').toHaveCount(0);

  await page.getByRole('button', { name: 'Change to Basic' }).click();
  await page.getByRole('button', { name: "Change at the period's end" }).click();
  await expect(own).toContainText('from then on it is Basic');
  await page.getByRole('button', { name: 'Stay on Enterprise' }).click();
  await expect(own).toContainText('The next charge is $249.00');

  await page.getByRole('button', { name: 'End the plan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the plan' }).click();
  await expect(own).toContainText('nothing more is charged');
  await page.getByRole('button', { name: 'Keep Enterprise' }).click();
  await expect(own).toContainText('The next charge is $249.00');
});

test('an organization that has used nothing yet reads what will stand on each page', async ({ page }) => {
  await newOwner(page);
  await page.goto(`${plans}/usage`);
  await expect(page.getByText('Nothing is counted yet')).toBeVisible();
  await page.goto(`${plans}/invoices`);
  await expect(page.getByText('No invoices yet')).toBeVisible();
  await expectAccessible(page, 'invoices');
});
