import type { BillingInvoiceModel } from '@atrium/db';
import type { Context } from '../../kernel/index.ts';
import {
  amountWords,
  button,
  dayWords,
  keyValues,
  type Letter,
  type LetterSubject,
  paragraph,
} from './letter.ts';

type Reader = Pick<Context, 'tx' | 'platform'>;

const because = 'You get this mail because you look after the billing of your organization on Atrium.';

async function readInvoice({ tx, platform }: Reader, invoiceId: string) {
  const invoice = await tx.billingInvoice.findUniqueOrThrow({ where: { id: invoiceId } });
  const account = await tx.billingAccount.findUniqueOrThrow({ where: { id: invoice.accountId } });
  const billingPage = new URL('/organization/billing', platform.urls.web).href;
  return { invoice, account, billingPage };
}

export async function invoicePaidLetter(ctx: Reader, invoiceId: string): Promise<Letter> {
  const { invoice, account, billingPage } = await readInvoice(ctx, invoiceId);
  const paid = amountWords(invoice.paidMinor, invoice.currency);
  return {
    to: account.email,
    subject: `Receipt: ${paid} for ${account.name}`,
    mail: {
      heading: 'Thank you for your payment',
      blocks: [
        paragraph(`We received ${paid} for ${account.name}. Keep this mail as your receipt.`),
        keyValues([...invoiceRows(invoice), ['Paid', paid], ['Paid with', invoice.paidWith]]),
        button('See your invoices', `${billingPage}/invoices`),
      ],
      footer: because,
    },
  };
}

type PaymentFailed = Extract<LetterSubject, { kind: 'payment_failed' }>;

/** Only while it is still so: a mail that waited is not sent after the payment came. */
export async function paymentFailedLetter(
  ctx: Reader,
  { invoiceId, attempt, asksCustomer }: PaymentFailed,
): Promise<Letter | null> {
  const { invoice, account, billingPage } = await readInvoice(ctx, invoiceId);
  if (invoice.status !== 'open' || invoice.attemptCount !== attempt) return null;
  const due = amountWords(invoice.dueMinor, invoice.currency);
  const next = invoice.nextAttemptAt;
  const heading = asksCustomer ? 'Your bank asks you to confirm' : 'Your payment failed';
  const why = asksCustomer
    ? `Your bank wants your word before it pays ${due} for ${account.name}: nothing was charged yet.`
    : `We could not collect ${due} for ${account.name}: nothing was charged.`;
  return {
    to: account.email,
    subject: `${asksCustomer ? 'Please confirm' : 'Payment failed'}: ${due} for ${account.name}`,
    mail: {
      heading,
      blocks: [
        paragraph(`${why} ${grace}`),
        keyValues([
          ...invoiceRows(invoice),
          ['Due', due],
          ['Tries so far', String(attempt)],
          ['Next try', next ? `${dayWords(next)} (UTC)` : 'none: please pay it yourself'],
        ]),
        ...(asksCustomer && invoice.hostedUrl
          ? [button('Confirm the payment', invoice.hostedUrl)]
          : [button('Change the card or pay now', `${billingPage}?pay=1`), ...linkTo(invoice)]),
      ],
      footer: because,
    },
  };
}

const grace =
  "Everything works on for seven days from the invoice's date; after that it can be read and exported, not changed.";

const linkTo = ({ hostedUrl }: BillingInvoiceModel) =>
  hostedUrl ? [paragraph(`The invoice itself: ${hostedUrl}`)] : [];

const invoiceRows = ({ number, issuedAt, periodStart, periodEnd }: BillingInvoiceModel) =>
  [
    ['Invoice', number],
    ['Issued', `${dayWords(issuedAt)} (UTC)`],
    ['Period', periodStart && periodEnd && `${dayWords(periodStart)} to ${dayWords(periodEnd)} (UTC)`],
  ] as const;
