import type { BillingPurchaseModel } from '@atrium/db';
import type { Context } from '../../kernel/index.ts';
import { amountWords, button, dayWords, keyValues, type Letter, paragraph } from './letter.ts';

type Reader = Pick<Context, 'tx' | 'platform'>;

const because = 'You get this mail because something was bought with your account on Atrium.';

async function readPurchase({ tx, platform }: Reader, purchaseId: string) {
  const purchase = await tx.billingPurchase.findUniqueOrThrow({ where: { id: purchaseId } });
  const account = await tx.billingAccount.findUniqueOrThrow({ where: { id: purchase.accountId } });
  const person = purchase.userId
    ? await tx.user.findUnique({ where: { id: purchase.userId }, select: { email: true } })
    : null;
  const at = (path: string): string => new URL(path, platform.urls.web).href;
  return { purchase, to: person?.email ?? account.email, at };
}

export async function receiptLetter(ctx: Reader, purchaseId: string): Promise<Letter> {
  const { purchase, to, at } = await readPurchase(ctx, purchaseId);
  return {
    to,
    subject: `Your receipt for ${purchase.name}`,
    mail: {
      heading: 'Thank you for your purchase',
      blocks: [
        paragraph(`"${purchase.name}" is yours now. Keep this mail as your receipt.`),
        keyValues(receiptRows(purchase)),
        button('Open it', at(purchase.returnPath)),
        paragraph(`All your receipts are at ${at('/account/purchases')}`),
      ],
      footer: because,
    },
  };
}

function receiptRows(purchase: BillingPurchaseModel): (readonly [string, string | null])[] {
  const { currency, amountMinor, discountMinor, taxMinor, paidMinor } = purchase;
  const amount = (minor: bigint): string => amountWords(minor, currency);
  const code = purchase.promotionCode ? ` (${purchase.promotionCode})` : '';
  return [
    ['Receipt', purchase.receiptNumber],
    ['Bought', purchase.name],
    ['Price', amount(amountMinor)],
    ['Discount', discountMinor > 0n ? `−${amount(discountMinor)}${code}` : null],
    ['Tax', taxMinor > 0n ? amount(taxMinor) : null],
    ['Paid', amount(paidMinor)],
    ['Paid with', purchase.paidWith],
    ['Paid on', purchase.paidAt && `${dayWords(purchase.paidAt)} (UTC)`],
  ];
}

export async function giftLetter(ctx: Reader, purchaseId: string): Promise<Letter> {
  const { purchase, to, at } = await readPurchase(ctx, purchaseId);
  return {
    to,
    subject: `You were given ${purchase.name}`,
    mail: {
      heading: 'A gift for you',
      blocks: [
        paragraph(`"${purchase.name}" was opened for you. You pay nothing for it, now or later.`),
        button('Open it', at(purchase.returnPath)),
      ],
      footer: 'You get this mail because somebody gave you something on Atrium.',
    },
  };
}

export async function refundLetter(ctx: Reader, refundId: string, failed: boolean): Promise<Letter> {
  const refund = await ctx.tx.billingRefund.findUniqueOrThrow({ where: { id: refundId } });
  const { purchase, to, at } = await readPurchase(ctx, refund.purchaseId);
  const amount = amountWords(refund.amountMinor, refund.currency);
  const isWhole = purchase.refundedMinor === purchase.paidMinor;
  const words = failed
    ? `Your bank did not take back ${amount} for "${purchase.name}". The money is with us again, and what you bought is open. Write to the seller how you want it back.`
    : `${amount} for "${purchase.name}" is on its way back to you. Banks take up to ten days to show it. ${
        isWhole ? 'What you bought is closed now; your progress is kept.' : 'What you bought stays open.'
      }`;
  return {
    to,
    subject: failed ? `Your refund for ${purchase.name} did not arrive` : `Your refund for ${purchase.name}`,
    mail: {
      heading: failed ? 'Your refund did not arrive' : 'Your refund',
      blocks: [
        paragraph(words),
        keyValues([
          ['Receipt', purchase.receiptNumber],
          ['Refund', amount],
          ['Paid', amountWords(purchase.paidMinor, purchase.currency)],
          ['Given back in all', amountWords(purchase.refundedMinor, purchase.currency)],
        ]),
        button('See your purchases', at('/account/purchases')),
      ],
      footer: because,
    },
  };
}
