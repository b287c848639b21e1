import * as wire from '../wire/index.ts';
import type { World } from '../world/world.ts';
import { Refusal } from './refusal.ts';

type Body = Record<string, unknown>;
const DEEPEST = 4;

/** Puts objects in the place of their ids, along each path. */
export function expanded(world: World, body: Body, paths: readonly string[]): Body {
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.length > DEEPEST) {
      throw new Refusal(`You cannot expand more than ${DEEPEST} levels of a property. Property: ${path}`);
    }
    descend(world, body, steps, path);
  }
  return body;
}

function descend(world: World, node: Body, [step = '', ...rest]: string[], path: string): void {
  const value = node[step];
  const isKnown = step in node || addable(world, node, step);
  if (!isKnown) {
    throw new Refusal(`This property cannot be expanded (${path}).`, { param: 'expand' });
  }
  const reached = value === undefined ? node[step] : value;
  const opened = Array.isArray(reached)
    ? reached.map((one) => opened1(world, step, one))
    : opened1(world, step, reached);
  node[step] = opened;
  if (rest.length === 0) return;
  for (const next of Array.isArray(opened) ? opened : [opened]) {
    if (isBody(next) && next.deleted !== true) descend(world, next, rest, path);
  }
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;

const opened1 = (world: World, field: string, value: unknown): unknown =>
  typeof value === 'string' ? (objectOf(world, field, value) ?? value) : value;

/** Lists that an object has only when asked for. */
function addable(world: World, node: Body, step: string): boolean {
  if (node.object === 'checkout.session' && step === 'line_items') {
    const session = world.shelves.sessions.get(String(node.id));
    const lines = session.lines.map((line) => wire.lineItemBody(world, session, line));
    node[step] = wire.list(`/v1/checkout/sessions/${session.id}/line_items`, lines);
    return true;
  }
  if (node.object === 'charge' && step === 'refunds') {
    const refunds = world.shelves.refunds.list(({ charge }) => charge === node.id);
    node[step] = wire.list(`/v1/charges/${node.id}/refunds`, refunds.map(wire.refundBody));
    return true;
  }
  return false;
}

function objectOf(world: World, field: string, id: string): Body | undefined {
  const { shelves } = world;
  const render = <T>(found: T | undefined, body: (found: T) => Body) => (found ? body(found) : undefined);
  switch (field) {
    case 'customer':
      return render(shelves.customers.find(id), (found) => wire.customerBody(world, found));
    case 'test_clock':
      return render(shelves.clocks.find(id), (found) => wire.clockBody(world, found));
    case 'product':
      return render(shelves.products.find(id), wire.productBody);
    case 'price':
      return render(shelves.prices.find(id), wire.priceBody);
    case 'coupon':
      return render(shelves.coupons.find(id), wire.couponBody);
    case 'promotion_code':
      return render(shelves.promotionCodes.find(id), wire.promotionCodeBody);
    case 'payment_intent':
      return render(shelves.paymentIntents.find(id), (found) => wire.intentBody(world, found));
    case 'latest_charge':
    case 'charge':
      return render(shelves.charges.find(id), (found) => wire.chargeBody(world, found));
    case 'payment_method':
    case 'default_payment_method':
      return render(shelves.paymentMethods.find(id), (found) => wire.paymentMethodBody(world, found));
    case 'subscription':
      return render(shelves.subscriptions.find(id), (found) => wire.subscriptionBody(world, found));
    case 'schedule':
      return render(shelves.schedules.find(id), (found) => wire.scheduleBody(world, found));
    case 'invoice':
    case 'latest_invoice':
      return render(shelves.invoices.find(id), (found) => wire.invoiceBody(world, found));
    default:
      return undefined;
  }
}
