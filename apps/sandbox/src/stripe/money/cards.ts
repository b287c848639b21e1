import type { PaymentError } from '../world/kept.ts';

export type Outcome = 'pays' | 'authenticate' | PaymentError;

interface TestCard {
  readonly number: string;
  readonly brand: 'visa' | 'mastercard' | 'amex';
  readonly hint: string;
  /** The card's owner is there. */
  readonly present: Outcome;
  /** It is charged without its owner, once it was saved. */
  readonly later: Outcome;
  readonly disputed?: true;
  /** What becomes of its refunds. */
  readonly refunds?: 'pending' | 'failed';
}

const decline = (code: string, message: string, declineCode: string | null = null): PaymentError => ({
  code,
  declineCode,
  message,
});
const declined = decline('card_declined', 'Your card was declined.', 'generic_decline');
const noFunds = decline('card_declined', 'Your card has insufficient funds.', 'insufficient_funds');
const stolen = decline('card_declined', 'Your card was declined.', 'stolen_card');
const expired = decline('expired_card', 'Your card has expired.');
const wrongCvc = decline('incorrect_cvc', "Your card's security code is incorrect.");

export const notAuthenticated = decline(
  'payment_intent_authentication_failure',
  'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
);
export const noMethod = decline(
  'payment_intent_payment_attempt_failed',
  'This customer has no attached payment source or default payment method.',
);

const always = (outcome: Outcome) => ({ present: outcome, later: outcome });

/** https://docs.stripe.com/testing: the numbers this Stripe knows. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: '4242424242424242', brand: 'visa', hint: 'pays', ...always('pays') },
  { number: '5555555555554444', brand: 'mastercard', hint: 'pays', ...always('pays') },
  { number: '4000000000000002', brand: 'visa', hint: 'is declined', ...always(declined) },
  { number: '4000000000009995', brand: 'visa', hint: 'has insufficient funds', ...always(noFunds) },
  {
    number: '4000002500003155',
    brand: 'visa',
    hint: 'asks for 3-D Secure the first time',
    present: 'authenticate',
    later: 'pays',
  },
  {
    number: '4000002760003184',
    brand: 'visa',
    hint: 'always asks for 3-D Secure',
    ...always('authenticate'),
  },
  {
    number: '4000000000000341',
    brand: 'visa',
    hint: 'can be saved, but fails whenever it is charged',
    ...always(declined),
  },
  {
    number: '4000000000000259',
    brand: 'visa',
    hint: 'pays, then is disputed',
    ...always('pays'),
    disputed: true,
  },
  {
    number: '4000000000007726',
    brand: 'visa',
    hint: 'pays; refunds stay pending',
    ...always('pays'),
    refunds: 'pending',
  },
  {
    number: '4000000000005126',
    brand: 'visa',
    hint: 'pays; refunds fail',
    ...always('pays'),
    refunds: 'failed',
  },
  { number: '4000000000009979', brand: 'visa', hint: 'was stolen', ...always(stolen) },
  { number: '4000000000000069', brand: 'visa', hint: 'has expired', ...always(expired) },
  { number: '4000000000000127', brand: 'visa', hint: 'has a wrong security code', ...always(wrongCvc) },
];

const canBeSavedOnly = '4000000000000341';

/** Names under which test cards can be attached without a page. */
const BY_NAME: Readonly<Record<string, string>> = {
  pm_card_visa: '4242424242424242',
  pm_card_mastercard: '5555555555554444',
  pm_card_chargeCustomerFail: '4000000000000341',
  pm_card_authenticationRequired: '4000002760003184',
  pm_card_createDispute: '4000000000000259',
};
export const cardNamed = (name: string): string | undefined => BY_NAME[name];

export const cardOf = (number: string): TestCard | undefined =>
  TEST_CARDS.find((card) => card.number === number);

/** Whether the bank lets the card be saved without a charge. */
export function outcomeOfSaving(number: string): Outcome {
  if (number === canBeSavedOnly) return 'pays';
  return cardOf(number)?.present ?? declined;
}

export interface CardInput {
  readonly number: string;
  readonly expiry: string;
  readonly cvc: string;
  readonly name: string;
}
export interface ReadCard {
  readonly number: string;
  readonly expMonth: number;
  readonly expYear: number;
  readonly holder: string | null;
}
export type CardField = 'number' | 'expiry' | 'cvc' | 'name';

/** What was typed, or what is wrong with it and where. */
export function readCard(input: CardInput, now: number): ReadCard | { field: CardField; message: string } {
  const number = input.number.replace(/[\s-]/g, '');
  if (!/^\d{13,19}$/.test(number)) return { field: 'number', message: 'Your card number is incomplete.' };
  if (!passesLuhn(number)) return { field: 'number', message: 'Your card number is invalid.' };
  if (!cardOf(number)) {
    return {
      field: 'number',
      message: 'This is a test: use one of the test cards below, never a real card.',
    };
  }
  const parts = /^\s*(\d{1,2})\s*\/\s*(?:20)?(\d{2})\s*$/.exec(input.expiry);
  const [expMonth, expYear] = [Number(parts?.[1]), 2000 + Number(parts?.[2])];
  if (!parts || expMonth < 1 || expMonth > 12) {
    return { field: 'expiry', message: 'Write the expiration date as MM / YY.' };
  }
  if (Date.UTC(expYear, expMonth, 1) / 1000 <= now) {
    return { field: 'expiry', message: "Your card's expiration date is in the past." };
  }
  if (!/^\d{3,4}$/.test(input.cvc.trim())) {
    return { field: 'cvc', message: "Your card's security code is incomplete." };
  }
  return { number, expMonth, expYear, holder: input.name.trim() || null };
}

function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, char, i) => {
    const digit = Number(char) * (i % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
