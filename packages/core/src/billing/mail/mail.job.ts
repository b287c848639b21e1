import { z } from 'zod';
import { type Context, execute, job, query } from '../../kernel/index.ts';
import { renderMail } from '../../notifications/index.ts';
import { invoicePaidLetter, paymentFailedLetter } from './invoice-letters.ts';
import { type Letter, type LetterSubject, letterSubject } from './letter.ts';
import { planChangedLetter, trialEndingLetter } from './plan-letters.ts';
import { giftLetter, receiptLetter, refundLetter } from './purchase-letters.ts';

/** The mail as it is to be sent now; null when what it would say is no longer so. */
export const writeLetter = query({
  name: 'billing.mail.write',
  summary: 'Writes a mail about money',
  scope: 'internal',
  input: letterSubject,
  output: z.custom<Letter>().nullable(),
  run: (ctx, subject) => letterOf(ctx, subject),
});

async function letterOf(ctx: Context, subject: LetterSubject): Promise<Letter | null> {
  switch (subject.kind) {
    case 'receipt':
      return receiptLetter(ctx, subject.purchaseId);
    case 'gift':
      return giftLetter(ctx, subject.purchaseId);
    case 'refund':
      return refundLetter(ctx, subject.refundId, false);
    case 'refund_failed':
      return refundLetter(ctx, subject.refundId, true);
    case 'invoice_paid':
      return invoicePaidLetter(ctx, subject.invoiceId);
    case 'payment_failed':
      return paymentFailedLetter(ctx, subject);
    case 'trial_ending':
      return trialEndingLetter(ctx, subject.subscriptionId);
    default:
      return planChangedLetter(ctx, subject);
  }
}

/** Sends one mail. What it is about is its identity: a repeat carries the same Message-ID. */
export const mailJob = job({
  name: 'billing.mail',
  payload: letterSubject,
  run: async ({ platform, actor, origin }, subject) => {
    const letter = await execute(platform, writeLetter, { actor, origin }, subject);
    if (!letter) return;
    await platform.ports.mail.send({
      to: letter.to,
      subject: letter.subject,
      ...renderMail(letter.mail),
      idempotencyKey: ['billing', ...Object.values(subject)].join(':'),
    });
  },
});
