import { countVisit } from '@atrium/academy';
import { previewRefund, refundSale, settlePurchase, startPurchase } from '@atrium/core/billing';
import { type Call, execute, type Platform } from '@atrium/core/kernel';

const visitor: Call = {
  actor: { kind: 'visitor' },
  origin: { requestId: 'seed', ip: null, userAgent: 'demo data' },
};

type Step = Parameters<typeof countVisit.run>[1]['step'];

/** People come by: so many looks at each step of the way to a sale. */
export async function comeBy(
  platform: Platform,
  courseId: string,
  looks: Readonly<Record<Step, number>>,
): Promise<void> {
  for (const step of ['sales_page', 'preview', 'checkout'] as const) {
    for (let look = 0; look < looks[step]; look += 1)
      await execute(platform, countVisit, visitor, { courseId, step });
  }
}

/** Buys as a person does: to the checkout, a card typed there, and back to the page that looks whether it is paid. */
export async function buy(
  platform: Platform,
  learner: Call,
  offer: { readonly offerId: string; readonly returnPath: string },
): Promise<string> {
  const { purchaseId, url } = await execute(platform, startPurchase, learner, offer);
  await payInSandbox(url);
  const { status } = await execute(platform, settlePurchase, learner, { purchaseId });
  if (status !== 'paid') throw new Error(`The demo's purchase is ${status} after it was paid.`);
  return purchaseId;
}

const testCard = { number: '4242 4242 4242 4242', expiry: '12 / 34', cvc: '123', name: 'Alex Test' };

/** The button of the sandbox's checkout page: it leads on when the card was taken, and stays where it is when not. */
async function payInSandbox(checkoutUrl: string): Promise<void> {
  const answer = await fetch(`${checkoutUrl}/pay`, {
    method: 'POST',
    body: new URLSearchParams(testCard),
    redirect: 'manual',
  });
  await answer.body?.cancel();
  if (answer.status !== 303) throw new Error(`The sandbox's checkout answered ${answer.status} to a card.`);
}

/** The seller gives all of it back; the worker sends it once it runs. */
export async function giveBack(
  platform: Platform,
  seller: Call,
  purchaseId: string,
  reason: string,
): Promise<void> {
  const { amountMinor, refundableMinor } = await execute(platform, previewRefund, seller, { purchaseId });
  await execute(platform, refundSale, seller, { purchaseId, amountMinor, refundableMinor, reason });
}
