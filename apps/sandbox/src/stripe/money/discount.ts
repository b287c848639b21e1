import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { share } from './amount.ts';
import { boundary } from './calendar.ts';

/** What a coupon takes off this amount. */
export function couponOff(coupon: kept.Coupon | undefined, amount: number, currency: string): number {
  if (!coupon || amount <= 0) return 0;
  if (coupon.percentOff !== null) return share(amount, coupon.percentOff, 100);
  return coupon.currency === currency ? Math.min(amount, coupon.amountOff ?? 0) : 0;
}

/** What a session asks for now: nothing during a trial, and never what is only metered later. */
export function discountOf(
  world: World,
  session: kept.Session,
): { subtotal: number; discount: number; total: number } {
  const subtotal = session.trialEnd
    ? 0
    : session.lines.reduce(
        (sum, line) => sum + world.shelves.prices.get(line.price).unitAmount * (line.quantity ?? 0),
        0,
      );
  const coupon = world.shelves.coupons.find(session.discount?.coupon);
  const discount = couponOff(coupon, subtotal, session.currency);
  return { subtotal, discount, total: subtotal - discount };
}

/** The discount of a promotion code somebody typed, or why there is none. */
export function promotionFor(
  world: World,
  session: kept.Session,
  typed: string,
): { coupon: string; promotionCode: string } | { message: string } {
  const wanted = typed.trim().toLowerCase();
  const [code] = world.shelves.promotionCodes.list((one) => one.active && one.code.toLowerCase() === wanted);
  const coupon = world.shelves.coupons.find(code?.coupon);
  if (!code || !coupon) return { message: 'This code is invalid.' };
  const isOver =
    (code.expiresAt !== null && code.expiresAt <= world.realNow()) ||
    isUsedUp(code) ||
    isUsedUp(coupon) ||
    (code.customer !== null && code.customer !== session.customer);
  if (isOver) return { message: 'This code has expired.' };
  if (coupon.currency !== null && coupon.currency !== session.currency) {
    return { message: 'This code is for another currency.' };
  }
  return { coupon: coupon.id, promotionCode: code.id };
}

const isUsedUp = (one: { timesRedeemed: number; maxRedemptions: number | null }): boolean =>
  one.maxRedemptions !== null && one.timesRedeemed >= one.maxRedemptions;

/** Counts the use, and gives what a subscription carries on. */
export function redeem(world: World, discount: kept.Session['discount'], now: number): kept.Applied | null {
  const coupon = world.shelves.coupons.find(discount?.coupon);
  if (!discount || !coupon) return null;
  coupon.timesRedeemed += 1;
  const code = world.shelves.promotionCodes.find(discount.promotionCode);
  if (code) code.timesRedeemed += 1;
  const months = coupon.durationInMonths ?? 1;
  return {
    id: newId('di'),
    coupon: coupon.id,
    promotionCode: discount.promotionCode,
    start: now,
    end: coupon.duration === 'repeating' ? boundary(now, 'month', months) : null,
  };
}

/** The discount that an invoice made now has; null once it is used up. */
export function discountNow(world: World, subscription: kept.Subscription, now: number): kept.Applied | null {
  const { discount } = subscription;
  if (!discount || (discount.end !== null && discount.end <= now)) return null;
  return world.shelves.coupons.find(discount.coupon) ? discount : null;
}

/** Lines with their part of the discount. */
export function discounted(
  world: World,
  lines: readonly kept.Line[],
  discount: kept.Applied | null,
  currency: string,
): kept.Line[] {
  const coupon = world.shelves.coupons.find(discount?.coupon);
  const whole = lines.reduce((sum, line) => sum + Math.max(0, line.amount), 0);
  let left = couponOff(coupon, whole, currency);
  return lines.map((line) => {
    if (line.amount <= 0 || left === 0) return line;
    const off = Math.min(left, couponOff(coupon, line.amount, currency));
    left -= off;
    return { ...line, discount: off };
  });
}
