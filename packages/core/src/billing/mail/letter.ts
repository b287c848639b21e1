import { z } from 'zod';
import { money } from '../../kernel/index.ts';
import type { Mail, MailBlock } from '../../notifications/index.ts';

/** What a mail of billing is about. The job reads the rest when it sends. */
export const letterSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['receipt', 'gift']), purchaseId: z.uuid() }),
  z.object({ kind: z.enum(['refund', 'refund_failed']), refundId: z.uuid() }),
  z.object({ kind: z.literal('invoice_paid'), invoiceId: z.uuid() }),
  z.object({
    kind: z.literal('payment_failed'),
    invoiceId: z.uuid(),
    attempt: z.int(),
    /** The bank wants the customer's word (3-D Secure): nothing failed yet. */
    asksCustomer: z.boolean(),
  }),
  z.object({ kind: z.literal('trial_ending'), subscriptionId: z.uuid(), endsAt: z.iso.datetime() }),
  z.object({
    kind: z.literal('plan_changed'),
    subscriptionId: z.uuid(),
    version: z.int(),
    change: z.enum(['started', 'changed', 'change_planned', 'end_planned', 'resumed', 'ended']),
  }),
]);
export type LetterSubject = z.output<typeof letterSubject>;

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly mail: Mail;
}

export const amountWords = (amountMinor: bigint | number, currency: string): string =>
  money.format({ amountMinor: BigInt(amountMinor), currency });

/** `14 March 2026` in UTC. */
export const dayWords = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at);

export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });
export const button = (label: string, href: string): MailBlock => ({ kind: 'button', label, href });

/** Rows with something to say. */
export const keyValues = (rows: readonly (readonly [string, string | null | false])[]): MailBlock => ({
  kind: 'key-values',
  rows: rows.filter((row): row is [string, string] => Boolean(row[1])),
});
