import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { addresses } from '../env.ts';

export const cards = {
  pays: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  failsLater: '4000 0000 0000 0341',
} as const;

async function control(request: APIRequestContext, path: string, data: object): Promise<void> {
  const answer = await request.post(`${addresses.sandbox}/control/stripe/${path}`, { data });
  expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200);
}

/** Who the person's organization is at the sandbox's Stripe. */
export async function customerOf(request: APIRequestContext, email: string): Promise<string> {
  const answer = await request.get(`${addresses.sandbox}/v1/customers`, {
    params: { email },
    headers: { authorization: 'Bearer sk_test_sandbox' },
  });
  const { data } = (await answer.json()) as { data: { id: string }[] };
  const [customer] = data;
  if (!customer) throw new Error(`nobody at Stripe has the address ${email}`);
  return customer.id;
}

/** The customer's card from now on, as if changed on Stripe's own page. */
export const changeCard = (request: APIRequestContext, customer: string, card: string): Promise<void> =>
  control(request, 'card', { customer, card });

/** The customer's time alone moves to what comes next: everybody else's stays. */
export const moveClock = (
  request: APIRequestContext,
  customer: string,
  to: 'trial_end' | 'renewal' | 'retry',
): Promise<void> => control(request, 'clock', { customer, to });

/** On the payment page: types a card and pays. */
export async function payWith(page: Page, card: string, button: RegExp): Promise<void> {
  await page.getByLabel('Card number').fill(card);
  await page.getByRole('button', { name: button }).click();
}
